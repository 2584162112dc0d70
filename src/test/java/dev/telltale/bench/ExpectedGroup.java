package dev.telltale.bench;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings that must be told to travel in one message.
 *
 * @param kinds exactly these, in any order
 * @param bits exactly what their bounds add up to
 */
record ExpectedGroup(List<String> kinds, double bits) {
    private static final double ROUNDING = 0.01;

    boolean accepts(List<Observation> group) {
        List<String> actual = group.stream().map(Observation::kind).sorted().toList();
        double sum = group.stream().mapToDouble(seen -> bits(seen.alteration())).sum();
        return actual.equals(kinds.stream().sorted().toList()) && Math.abs(bits - sum) < ROUNDING;
    }

    private static double bits(@Nullable Alteration alteration) {
        return alteration == null ? 0 : alteration.bits();
    }
}
