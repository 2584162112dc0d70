package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is worth reporting, why, and what to do about it. An observation belongs to the first of the catalogue's rules that
 * matches it.
 *
 * @param id folder name, named after the pattern it flags
 * @param kind one of the contract's kinds
 * @param data category ids, {@code *} for all, a trailing {@code .*} for a subtree; {@code !} in front excludes
 * @param channels channels, same notation
 * @param roles payload, credential, protocol; empty for all
 * @param severity fixed severity; null for the formula
 * @param atMost cap; null for none
 * @param message one sentence with places to fill in: {@code {data}}, {@code {form}}, {@code {channel}}, {@code {slot}},
 *     {@code {endpoint}}, {@code {source}}, {@code {sink}}, {@code {alternatives}}, {@code {tests}}, {@code {techniques}}, {@code {bits}}
 * @param forms forms of which an observation must have one, those with {@code !} in front it must not have; empty for any
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
        List<String> tags,
        List<String> forms) {
    public static final List<String> PLACES = List.of(
            "data",
            "form",
            "channel",
            "slot",
            "endpoint",
            "source",
            "sink",
            "alternatives",
            "tests",
            "techniques",
            "bits");

    public Rule {
        data = List.copyOf(data);
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
        tags = List.copyOf(tags);
        forms = List.copyOf(forms);
    }

    /** A rule for data of any form. */
    public Rule(
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
        this(id, title, kind, data, channels, roles, severity, atMost, message, why, remedy, tags, List.of());
    }

    /** {@return whether an observation of data in these forms can be this rule's} */
    public boolean acceptsForms(List<String> observed) {
        List<String> wanted =
                forms.stream().filter(form -> !form.startsWith("!")).toList();
        return observed.stream().noneMatch(form -> forms.contains('!' + form))
                && (wanted.isEmpty() || observed.stream().anyMatch(wanted::contains));
    }
}
