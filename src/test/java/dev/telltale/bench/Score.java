package dev.telltale.bench;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Undetermined;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program's expectation beside what was observed.
 *
 * @param found observations of the kinds that are scored
 * @param open questions left open; only those a program expects are compared
 * @param groups findings that are told to travel in one message
 */
record Score(BenchCase program, List<Observation> found, List<Undetermined> open, List<List<Observation>> groups) {
    /** Kinds a decoy must be free of; the others are compared only where a program expects them. */
    private static final Set<String> ALWAYS =
            Set.of("transmission", "variation", "marker", "fingerprint", "interception", "concealment");

    static Score of(BenchCase program, Analyser.Seen all) {
        Set<String> asked = kinds(program.expectation());
        return new Score(
                program,
                all.observations().stream()
                        .filter(seen -> ALWAYS.contains(seen.kind()) || asked.contains(seen.kind()))
                        .toList(),
                all.undetermined(),
                all.groups());
    }

    private static Set<String> kinds(Expectation expectation) {
        return Set.copyOf(Stream.concat(expectation.expect().stream(), expectation.may().stream())
                .map(Expected::kind)
                .collect(java.util.stream.Collectors.toSet()));
    }

    /** Expected findings that nothing observed meets, known misses included. */
    List<Expected> missing() {
        return program.expectation().expect().stream()
                .filter(wanted -> found.stream().noneMatch(wanted::accepts))
                .filter(wanted -> open.stream().noneMatch(wanted::accepts))
                .toList();
    }

    /** Observations that nobody expects, known ones included. */
    List<Observation> wrong() {
        return found.stream()
                .filter(seen -> Stream.concat(
                                program.expectation().expect().stream(), program.expectation().may().stream())
                        .noneMatch(wanted -> wanted.accepts(seen)))
                .toList();
    }

    /** What is different from what the expectation file says, known misses and known wrong findings considered. */
    List<String> surprises() {
        List<Expected> missing = missing();
        List<Observation> wrong = wrong();
        List<Expected> spurious = program.expectation().spurious();
        return Stream.of(
                        missing.stream().filter(one -> one.miss() == null).map(one -> "missing: " + one),
                        program.expectation().expect().stream()
                                .filter(one -> one.miss() != null && !missing.contains(one))
                                .map(one -> "found although listed as a known miss: " + one),
                        wrong.stream()
                                .filter(seen -> spurious.stream().noneMatch(known -> known.accepts(seen)))
                                .map(seen -> "unexpected: " + brief(seen)),
                        spurious.stream()
                                .filter(known -> wrong.stream().noneMatch(known::accepts))
                                .map(known -> "no longer reported although listed as spurious: " + known),
                        ungrouped())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> ungrouped() {
        List<ExpectedGroup> wanted = program.expectation().groups();
        boolean met = wanted.size() == groups.size()
                && wanted.stream().allMatch(one -> groups.stream().anyMatch(one::accepts));
        return wanted.isEmpty() || met
                ? Stream.of()
                : Stream.of("groups: expected " + wanted + ", found "
                        + groups.stream()
                                .map(group -> group.stream().map(Score::brief).toList())
                                .toList());
    }

    /** An observation in the words of an expectation file. */
    static String brief(Observation seen) {
        var to = seen.destination();
        String destination =
                to == null ? "nowhere" : to.channel() + " " + to.slot() + " " + to.endpoints() + " " + to.resolution();
        return String.join(
                        " ",
                        seen.kind(),
                        String.valueOf(seen.data()),
                        destination,
                        String.valueOf(seen.form()),
                        seen.role())
                + " guard " + seen.guard().defaultState() + " " + seen.guard().controls() + " " + seen.confidence()
                + " "
                + seen.reachability() + brief(seen.alteration());
    }

    private static String brief(@Nullable Alteration seen) {
        return seen == null
                ? ""
                : " " + seen.techniques() + " " + seen.bits() + " bits, perceptibility " + seen.perceptibility() + " "
                        + seen.alternatives() + " " + seen.tests()
                        + (seen.truthTable() == null
                                ? ""
                                : " TABLE " + seen.truthTable().rows());
    }
}
