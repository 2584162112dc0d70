package dev.telltale.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where data goes.
 *
 * @param slot the named place inside the channel, without repeating the channel; null when no name is known
 * @param endpoints address templates, sorted, holes in braces: {@code https://{region}.example.com/v1}
 */
public record Destination(String channel, @Nullable String slot, List<String> endpoints, Resolution resolution) {
    public Destination {
        endpoints = List.copyOf(endpoints);
    }

    /** How well an address is known; the order is from best to worst. */
    public enum Resolution {
        LITERAL,
        TEMPLATE,
        CONFIGURED,
        DECODED,
        UNRESOLVED
    }
}
