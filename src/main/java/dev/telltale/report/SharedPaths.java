package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The paths to one address, briefly: findings that leave the same way are told together, where each is read and then the
 * way out once. {@code explain} tells each step of each.
 */
final class SharedPaths {
    private static final String INDENT = "   ";

    /** Findings whose last steps agree this far are told together. */
    private static final int ALIKE = 4;

    private static final int MOST_STEPS = 4;
    private static final int MOST_CHANGES = 2;

    /** Groups told in the whole report; the most severe come first. */
    private static final int MOST_GROUPS = 5;

    private static final int MOST_IN_ONE_ADDRESS = 3;

    /** Findings of an earlier group that begin and end in the same members. */
    private final Map<List<String>, String> earlier = new HashMap<>();

    private final Lines lines;
    private final Style style;
    private int told;

    SharedPaths(Lines lines, Style style) {
        this.lines = lines;
        this.style = style;
    }

    void add(List<Row> rows) {
        Map<List<Hop>, List<Row>> byTail = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Hop> way = wayOut(row);
            List<Hop> tail = way.subList(Math.max(0, way.size() - ALIKE), way.size());
            byTail.computeIfAbsent(tail, key -> new ArrayList<>()).add(row);
        }
        int room = Math.min(MOST_IN_ONE_ADDRESS, MOST_GROUPS - told);
        if (room > 0) {
            lines.blank();
            byTail.values().stream().limit(room).forEach(this::addGroup);
        }
    }

    /** A step compared by what it does and where; the sink's line and slot may differ. */
    private record Hop(String what, String where) {
        static Hop of(Step step) {
            return new Hop(step.message(), step.location().toString());
        }

        static Hop sink(Finding finding, Step step) {
            return new Hop(finding.observation().signal().sink(), Names.fullMember(step.location()));
        }
    }

    private static List<Step> trace(Row row) {
        return row.finding().observation().trace();
    }

    /** {@return everything after the read} */
    private static List<Hop> wayOut(Row row) {
        List<Step> trace = trace(row);
        int last = trace.size() - 1;
        return IntStream.rangeClosed(1, last)
                .mapToObj(i -> i == last ? Hop.sink(row.finding(), trace.get(i)) : Hop.of(trace.get(i)))
                .toList();
    }

    private static int sharedTail(List<Row> rows) {
        List<List<Hop>> ways = rows.stream().map(SharedPaths::wayOut).toList();
        List<Hop> first = ways.get(0);
        int shared = 0;
        while (shared < MOST_STEPS && shared < first.size() && agree(ways, first, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean agree(List<List<Hop>> ways, List<Hop> first, int fromEnd) {
        Hop hop = first.get(first.size() - 1 - fromEnd);
        return ways.stream()
                .allMatch(way -> way.size() > fromEnd
                        && way.get(way.size() - 1 - fromEnd).equals(hop));
    }

    private void addGroup(List<Row> rows) {
        List<Row> traced = rows.stream().filter(row -> !trace(row).isEmpty()).toList();
        String references = References.of(rows.stream().map(Row::number).toList());
        String alike = traced.isEmpty() ? null : earlier.putIfAbsent(ends(traced), references);
        if (alike != null) {
            lines.add(INDENT, references + " path begins and ends where that of " + alike + " does");
            return;
        }
        told++;
        lines.add(INDENT, references + (traced.isEmpty() ? " no path recorded" : " path"), style::bold);
        if (traced.isEmpty()) {
            return;
        }
        int tail = sharedTail(traced);
        PathText path = new PathText(false, lines, style, INDENT + INDENT);
        new ReadPlaces(path).add(traced);
        addMiddle(traced, tail, path);
        addTail(traced, tail, path);
    }

    /** {@return where most of it is read, and where it leaves} */
    private static List<String> ends(List<Row> rows) {
        List<Step> trace = trace(rows.get(0));
        return List.of(
                Names.fullMember(trace.get(0).location()),
                Names.fullMember(trace.get(trace.size() - 1).location()),
                rows.get(0).finding().observation().signal().sink());
    }

    /** What is not shown is counted; a step that changes or chooses the value is named all the same. */
    private static void addMiddle(List<Row> rows, int tail, PathText path) {
        Map<Step, List<Integer>> changes = new LinkedHashMap<>();
        SortedSet<Integer> hidden = new TreeSet<>();
        for (Row row : rows) {
            List<Step> middle = trace(row)
                    .subList(Math.min(1, trace(row).size()), trace(row).size() - tail);
            middle.stream()
                    .filter(SharedPaths::changes)
                    .forEach(step -> changes.computeIfAbsent(step, key -> new ArrayList<>())
                            .add(row.number()));
            hidden.add(middle.size());
        }
        changes.entrySet().stream()
                .limit(MOST_CHANGES)
                .forEach(change -> path.add(
                        mark(change.getValue(), rows) + change.getKey().message(),
                        List.of(change.getKey().location())));
        int named = Math.min(MOST_CHANGES, changes.size());
        addCount(hidden, rows.size() == 1 ? named : 0, path);
    }

    /** Tests are told with the choice they decide. */
    private static boolean changes(Step step) {
        return step.kind() == Step.Kind.TRANSFORM || step.kind() == Step.Kind.SELECT;
    }

    private static String mark(List<Integer> numbers, List<Row> rows) {
        return numbers.size() == rows.size() ? "" : References.of(numbers) + " ";
    }

    private static void addCount(SortedSet<Integer> hidden, int named, PathText path) {
        int least = hidden.first() - named;
        int most = hidden.last() - named;
        if (most > 0) {
            String range = least == most ? "" : least + " to ";
            path.gap("(" + range + Words.count(most, "step", "steps") + " not shown)");
        }
    }

    private static void addTail(List<Row> rows, int tail, PathText path) {
        List<Step> steps = trace(rows.get(0));
        for (int i = steps.size() - tail; i < steps.size() - 1; i++) {
            path.add(steps.get(i));
        }
        if (tail > 0) {
            path.add(sink(rows), rows.stream().map(SharedPaths::lastPlace).toList());
        }
    }

    private static Location lastPlace(Row row) {
        return trace(row).get(trace(row).size() - 1).location();
    }

    /** Each row's own message names its slot; the common one leaves that out. */
    private static String sink(List<Row> rows) {
        List<String> own = rows.stream()
                .map(row -> trace(row).get(trace(row).size() - 1).message())
                .distinct()
                .toList();
        Finding first = rows.get(0).finding();
        return own.size() == 1
                ? own.get(0)
                : "sent by " + Names.simple(first.observation().signal().sink());
    }
}
