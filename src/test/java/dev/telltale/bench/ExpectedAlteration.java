package dev.telltale.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.telltale.finding.Alteration;
import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.finding.Alteration.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a choice must show in what is sent; what is absent is not compared.
 *
 * @param techniques ids that must be among those named
 * @param bits the exact bound
 * @param alternatives exactly these, in any order
 * @param predicate of one of the tests of the expected category
 * @param setSize of the constants that test compares with
 * @param setEncoding how those constants are stored
 * @param opaque whether those constants are known only by their digests
 * @param table exactly which answers, in the order of the tests ({@code yes, any}), give which alternative
 */
record ExpectedAlteration(
        @Nullable List<String> techniques,
        @Nullable Double bits,
        @Nullable Integer perceptibility,
        @Nullable List<String> alternatives,
        @Nullable String predicate,
        @JsonProperty("set-size") @Nullable Integer setSize,
        @JsonProperty("set-encoding") @Nullable String setEncoding,
        @Nullable Boolean opaque,
        @Nullable Map<String, String> table) {
    private static final double ROUNDING = 0.01;
    private static final String AS_IT_IS = "as it is";
    private static final Pattern REPLACEMENT = Pattern.compile("replace\\((.+),(.+)\\)");

    boolean accepts(@Nullable Alteration actual, Predicate<String> category) {
        return actual != null
                && (techniques == null || actual.techniques().containsAll(techniques))
                && (bits == null || Math.abs(bits - actual.bits()) < ROUNDING)
                && (perceptibility == null || perceptibility == actual.perceptibility())
                && (table == null || table.equals(rows(actual)))
                && (alternatives == null || canonical(alternatives).equals(canonical(actual.alternatives())))
                && (asksNoTest()
                        || actual.tests().stream()
                                .filter(test -> category.test(test.data()))
                                .anyMatch(this::accepts));
    }

    private static Map<String, String> rows(Alteration actual) {
        return actual.truthTable() == null
                ? Map.of()
                : actual.truthTable().rows().stream()
                        .collect(Collectors.toMap(row -> String.join(", ", row.answers()), Row::alternative));
    }

    /** Whether the sent text always is the same, so that nothing decides. */
    boolean constant() {
        return bits != null && bits == 0;
    }

    /** The same however it is told: as code point, as quoted text, or as a replacement beside the text as it is. */
    private static Set<String> canonical(List<String> texts) {
        return texts.stream()
                .flatMap(text -> texts.contains(AS_IT_IS) ? replaced(text) : Stream.of(text))
                .map(ExpectedAlteration::unquoted)
                .map(text -> text.codePointCount(0, text.length()) == 1
                        ? String.format(Locale.ROOT, "U+%04X", text.codePointAt(0))
                        : text)
                .collect(Collectors.toSet());
    }

    private static Stream<String> replaced(String text) {
        Matcher replacement = REPLACEMENT.matcher(text);
        if (replacement.matches()) {
            return Stream.of(replacement.group(1), replacement.group(2));
        }
        return text.equals(AS_IT_IS) ? Stream.of() : Stream.of(text);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private boolean asksNoTest() {
        return predicate == null && setSize == null && setEncoding == null && opaque == null;
    }

    private boolean accepts(DecidingTest test) {
        return (predicate == null || predicate.equals(test.predicate())) && accepts(test.set());
    }

    private boolean accepts(@Nullable ConstantSet set) {
        if (set == null) {
            return setSize == null && setEncoding == null && opaque == null;
        }
        return (setSize == null || setSize == set.size())
                && (setEncoding == null || setEncoding.equals(set.encoding()))
                && (opaque == null || opaque == set.opaque());
    }
}
