package dev.telltale.policy;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Observation;
import dev.telltale.rule.Rule;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a rule's message: {@code {data}}, {@code {form}}, {@code {channel}}, {@code {slot}}, {@code {endpoint}},
 * {@code {source}} and {@code {sink}}. Text that came from scanned code is put in once and never read again for holes.
 */
final class Messages {
    private static final Pattern HOLE = Pattern.compile("\\{(data|form|channel|slot|endpoint|source|sink)\\}");

    private Messages() {}

    static String of(Rule rule, Observation observation) {
        Map<String, String> values = values(observation);
        return HOLE.matcher(rule.message())
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), "")));
    }

    private static Map<String, String> values(Observation observation) {
        Destination destination = observation.destination();
        return Map.of(
                "data", String.join(", ", observation.data()),
                "form", String.join(", ", observation.form()),
                "channel", destination == null ? "nowhere" : destination.channel(),
                "slot", slot(destination),
                "endpoint", endpoint(destination),
                "source", observation.signal().source(),
                "sink", observation.signal().sink());
    }

    private static String slot(@Nullable Destination destination) {
        return destination == null || destination.slot() == null ? "an unnamed slot" : destination.slot();
    }

    private static String endpoint(@Nullable Destination destination) {
        return destination == null || destination.endpoints().isEmpty()
                ? "an address that is not known"
                : String.join(", ", destination.endpoints());
    }
}
