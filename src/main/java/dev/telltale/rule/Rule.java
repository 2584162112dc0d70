package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is worth reporting, why, and what to do about it.
 *
 * @param id folder name, named after the pattern it flags
 * @param kind one of the contract's kinds
 * @param data category ids, {@code *} for all, a trailing {@code .*} for a subtree; {@code !} in front excludes
 * @param channels channels, same notation
 * @param roles payload, credential, protocol
 * @param severity fixed severity; null for the formula
 * @param atMost cap; null for none
 */
public record Rule(
        String id,
        String title,
        String kind,
        List<String> data,
        List<String> channels,
        List<String> roles,
        @Nullable String severity,
        @Nullable String atMost,
        String message,
        String why,
        String remedy,
        List<String> tags) {
    public Rule {
        data = List.copyOf(data);
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
        tags = List.copyOf(tags);
    }
}
