package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All alternatives of one choice, each compared with each. A mark counts when any two alternatives are told apart by it alone,
 * in a long table when at least half of them have such a twin; the other techniques name the choice only when every
 * alternative has one.
 */
final class Comparison {
    private static final int MOST = 128;
    private static final int LONG_TABLE = 16;
    private static final long STEPS = 1L << 23;
    private static final int SHOWN = 16;
    private static final int PAIR = 64; // what a pair costs however short it is

    private final List<Candidate> candidates;
    private final List<Match> matches = new ArrayList<>();
    private final Work work = new Work(STEPS);

    Comparison(List<Shape> shapes) {
        this.candidates = shapes.stream().limit(MOST).map(Candidate::of).toList();
        compareAll();
    }

    private record Match(int left, int right, List<Trait> traits) {
        boolean marked() {
            return traits.stream().anyMatch(trait -> trait.technique().mark());
        }

        Match only(Predicate<Trait> wanted) {
            return new Match(left, right, traits.stream().filter(wanted).toList());
        }
    }

    private void compareAll() {
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                Candidate left = candidates.get(i);
                Candidate right = candidates.get(j);
                if (!work.take(PAIR + left.length() + right.length())) {
                    return;
                }
                List<Trait> traits = new ShapeComparison(left, right, work).traits();
                if (!traits.isEmpty()) {
                    matches.add(new Match(i, j, traits));
                }
            }
        }
    }

    Signature signature() {
        List<Match> counted = counted();
        List<Trait> traits =
                counted.stream().flatMap(match -> match.traits().stream()).toList();
        Set<String> techniques =
                traits.stream().map(trait -> trait.technique().id()).collect(Collectors.toSet());
        int perceptibility =
                traits.stream().mapToInt(Trait::perceptibility).max().orElse(1);
        return new Signature(new TreeSet<>(techniques), perceptibility, shown(counted));
    }

    /** The matches that name the choice, with the traits that count. */
    private List<Match> counted() {
        boolean marks = enough(matches.stream().filter(Match::marked).toList());
        boolean others = covered(matches) == candidates.size();
        return matches.stream()
                .map(match -> match.only(trait -> trait.technique().mark() ? marks : others))
                .toList();
    }

    private boolean enough(List<Match> marked) {
        return candidates.size() <= LONG_TABLE || 2 * covered(marked) >= candidates.size();
    }

    private static int covered(List<Match> matches) {
        BitSet covered = new BitSet();
        matches.forEach(match -> {
            covered.set(match.left());
            covered.set(match.right());
        });
        return covered.cardinality();
    }

    /** What differs: marks first, then what is done to values; the whole texts when no difference is told by itself. */
    private List<String> shown(List<Match> counted) {
        Set<String> shown = new LinkedHashSet<>();
        addSides(counted, trait -> trait.technique().mark(), shown);
        addSides(counted, trait -> !trait.technique().mark(), shown);
        if (shown.isEmpty()) {
            shown.addAll(Rendering.of(
                    candidates.stream().limit(SHOWN).map(Candidate::shape).toList()));
        }
        return shown.stream().limit(SHOWN).toList();
    }

    private void addSides(List<Match> counted, Predicate<Trait> wanted, Set<String> shown) {
        SortedMap<Integer, Set<String>> sides = new TreeMap<>();
        for (Match match : counted) {
            for (Trait trait : match.only(wanted.and(Trait::told)).traits()) {
                sides.computeIfAbsent(match.left(), at -> new LinkedHashSet<>()).add(trait.left());
                sides.computeIfAbsent(match.right(), at -> new LinkedHashSet<>())
                        .add(trait.right());
            }
        }
        sides.values().forEach(shown::addAll);
    }
}
