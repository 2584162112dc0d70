package dev.telltale.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.telltale.finding.Alteration;
import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 */
record ExpectedAlteration(
        @Nullable List<String> techniques,
        @Nullable Double bits,
        @Nullable Integer perceptibility,
        @Nullable List<String> alternatives,
        @Nullable String predicate,
        @JsonProperty("set-size") @Nullable Integer setSize,
        @JsonProperty("set-encoding") @Nullable String setEncoding,
        @Nullable Boolean opaque) {
    private static final double ROUNDING = 0.01;

    boolean accepts(@Nullable Alteration actual, Predicate<String> category) {
        return actual != null
                && (techniques == null || actual.techniques().containsAll(techniques))
                && (bits == null || Math.abs(bits - actual.bits()) < ROUNDING)
                && (perceptibility == null || perceptibility == actual.perceptibility())
                && (alternatives == null || canonical(alternatives).equals(canonical(actual.alternatives())))
                && (asksNoTest()
                        || actual.tests().stream()
                                .filter(test -> category.test(test.data()))
                                .anyMatch(this::accepts));
    }

    /** Whether the sent text always is the same, so that nothing decides. */
    boolean constant() {
        return bits != null && bits == 0;
    }

    /** A single character may be written as itself or as its code point. */
    private static Set<String> canonical(List<String> texts) {
        return texts.stream()
                .map(text -> text.codePointCount(0, text.length()) == 1
                        ? String.format(Locale.ROOT, "U+%04X", text.codePointAt(0))
                        : text)
                .collect(Collectors.toSet());
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
