package dev.telltale.report;

import dev.telltale.finding.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A trace as numbered hops. The short form keeps first, last and what changes or chooses the value, then the calls nearest
 * to the sink; the rest is counted.
 */
final class EvidencePath {
    private static final int SHORT = 6;

    private EvidencePath() {}

    /** One printed hop; a gap stands for hops left out and has no step. */
    sealed interface Hop {
        /** @param number place in the whole trace, from 1 */
        record Shown(int number, Step step) implements Hop {}

        record Gap(int hops) implements Hop {}
    }

    static List<Hop> of(List<Step> trace, boolean all) {
        BitSet kept = all || trace.size() <= SHORT ? everything(trace) : selection(trace);
        List<Hop> hops = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (!kept.get(i)) {
                left++;
                continue;
            }
            if (left > 0) {
                hops.add(new Hop.Gap(left));
                left = 0;
            }
            hops.add(new Hop.Shown(i + 1, trace.get(i)));
        }
        return hops;
    }

    private static BitSet everything(List<Step> trace) {
        BitSet kept = new BitSet();
        kept.set(0, trace.size());
        return kept;
    }

    private static BitSet selection(List<Step> trace) {
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(trace.size() - 1);
        for (int i = 1; i < trace.size() - 1 && kept.cardinality() < SHORT; i++) {
            kept.set(i, trace.get(i).kind() != Step.Kind.CALL);
        }
        for (int i = trace.size() - 2; i > 0 && kept.cardinality() < SHORT; i--) {
            kept.set(i);
        }
        return kept;
    }
}
