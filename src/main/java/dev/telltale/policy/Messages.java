package dev.telltale.policy;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.AlterationWords;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Techniques;
import dev.telltale.rule.DataNames;
import dev.telltale.rule.Rule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a rule's message ({@link Rule#PLACES}). Text that came from scanned code is put in once and never read again for holes.
 */
final class Messages {
    private static final Pattern HOLE = Pattern.compile("\\{(" + String.join("|", Rule.PLACES) + ")\\}");

    /** What a reader does not see, or what moves the text around it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]|[\\p{Zs}&&[^ ]]");

    private final DataNames names;

    Messages(DataNames names) {
        this.names = names;
    }

    String of(Rule rule, Observation observation) {
        Map<String, String> values = values(observation);
        String message = HOLE.matcher(rule.message())
                .replaceAll(hole -> Matcher.quoteReplacement(visible(values.getOrDefault(hole.group(1), ""))));
        boolean noun = observation.data().stream()
                .limit(1)
                .noneMatch(id -> names.of(id).equals(id)); // an id stays as it is
        return noun && rule.message().startsWith("{data}") ? capitalised(message) : message;
    }

    private static String visible(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(unseen -> Matcher.quoteReplacement(
                        String.format(Locale.ROOT, "\\u{%04X}", unseen.group().codePointAt(0))));
    }

    private static String capitalised(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }

    private Map<String, String> values(Observation observation) {
        Destination destination = observation.destination();
        Map<String, String> values = new HashMap<>(choice(observation.alteration()));
        values.put("data", observation.data().isEmpty() ? "no environment data" : names.all(observation.data()));
        values.put("form", String.join(", ", observation.form()));
        values.put("channel", destination == null ? "nowhere" : destination.channel());
        values.put("slot", slot(destination));
        values.put("endpoint", endpoint(destination));
        values.put("source", observation.signal().source());
        values.put("sink", observation.signal().sink());
        return values;
    }

    private static Map<String, String> choice(@Nullable Alteration alteration) {
        if (alteration == null) {
            return Map.of(
                    "alternatives", "alternatives that are not known",
                    "tests", "a test that is not known",
                    "techniques", "a technique that is not known",
                    "bits", "an unknown number of bits");
        }
        return Map.of(
                "alternatives", known(AlterationWords.alternatives(alteration), "alternatives that are not known"),
                "tests", known(AlterationWords.tests(alteration), "no test"),
                "techniques", known(Techniques.inWords(alteration.techniques()), "a technique that is not known"),
                "bits", AlterationWords.bits(alteration.bits()));
    }

    private static String known(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
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
