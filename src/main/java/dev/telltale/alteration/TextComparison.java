package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Explains how two constant texts differ, or finds that they are just different texts. */
final class TextComparison {
    private static final int QUOTED = 4096; // longer texts are not unescaped as a whole

    private final String left;
    private final String right;
    private final Alignment alignment;

    TextComparison(String left, String right, boolean last) {
        this.left = left;
        this.right = right;
        this.alignment = new Alignment(left, right, last);
    }

    /** {@return every difference by its name; none when not all of them have one} */
    List<Trait> traits(Work work) {
        if (Numbers.close(left, right)) {
            return one(Technique.NUMBER);
        }
        if (!alignment.close()) {
            return List.of();
        }
        List<Trait> patterns = Patterns.toggled(left, right) ? one(Technique.SEPARATOR) : List.of();
        return firstOf(List.of(
                () -> patterns,
                () -> named(alignment.byPlace()),
                () -> named(alignment.bySubsequence(work)),
                () -> named(alignment.whole()),
                this::quoting));
    }

    private List<Trait> quoting() {
        boolean possible = Math.max(left.length(), right.length()) <= QUOTED
                && (Quoting.possible(left) || Quoting.possible(right));
        return possible && Quoting.toggled(left, right) ? one(Technique.QUOTING) : List.of();
    }

    private static List<Trait> firstOf(List<Supplier<List<Trait>>> ways) {
        return ways.stream()
                .map(Supplier::get)
                .filter(traits -> !traits.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Trait> named(List<Segment> segments) {
        List<Trait> traits = new ArrayList<>();
        for (Segment segment : segments) {
            Trait trait = SegmentRule.traitOf(segment);
            if (trait == null) {
                return List.of();
            }
            traits.add(trait);
        }
        return traits;
    }

    private static List<Trait> one(Technique technique) {
        return List.of(Trait.plain(technique, 2));
    }
}
