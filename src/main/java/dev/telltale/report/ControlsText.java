package dev.telltale.report;

import dev.telltale.finding.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The controls of one address, told once: what all rows share, then what only some have. */
final class ControlsText {
    private static final String INDENT = "   ";

    /** Names of one kind of control that are told; verbose tells all. */
    private static final int MOST_NAMES = 4;

    private static final int WORTH_REFERRING_TO = 2;

    private final boolean verbose;
    private final Lines lines;
    private final Map<Guard, String> told = new LinkedHashMap<>();

    ControlsText(boolean verbose, Lines lines) {
        this.verbose = verbose;
        this.lines = lines;
    }

    void add(List<Row> rows) {
        Map<Guard, List<Integer>> byGuard = new LinkedHashMap<>();
        rows.forEach(row -> byGuard.computeIfAbsent(row.finding().observation().guard(), guard -> new ArrayList<>())
                .add(row.number()));
        Guard shared = shared(List.copyOf(byGuard.keySet()));
        if (shared == null) {
            byGuard.forEach((guard, numbers) -> add(guard, References.of(numbers) + " ", numbers));
            return;
        }
        add(shared, "", rows.stream().map(Row::number).toList());
        byGuard.forEach((guard, numbers) -> addFurther(guard, shared, numbers));
    }

    /** {@return what all guards have in common; null when that would say too little} */
    private static @Nullable Guard shared(List<Guard> guards) {
        Guard first = guards.get(0);
        if (guards.size() == 1) {
            return first;
        }
        List<Guard.Control> common = first.controls().stream()
                .filter(control ->
                        guards.stream().allMatch(guard -> guard.controls().contains(control)))
                .toList();
        boolean sameDefault = guards.stream().allMatch(guard -> guard.defaultState() == first.defaultState());
        return sameDefault && !common.isEmpty() ? new Guard(first.defaultState(), common) : null;
    }

    private void add(Guard guard, String head, List<Integer> numbers) {
        String earlier = told.get(guard);
        if (earlier != null) {
            String state = Words.whenSent(guard).replaceAll(":$", "");
            lines.add(INDENT + head, state + ", under the same controls as " + earlier + ".");
            return;
        }
        if (guard.controls().size() >= WORTH_REFERRING_TO) {
            told.put(guard, References.of(numbers));
        }
        lines.add(INDENT + head, Words.whenSent(guard));
        addControls("", guard.controls(), verbose, lines);
    }

    private void addFurther(Guard guard, Guard shared, List<Integer> numbers) {
        List<Guard.Control> further = guard.controls().stream()
                .filter(control -> !shared.controls().contains(control))
                .toList();
        addControls(References.of(numbers) + " also ", further, verbose, lines);
    }

    /** Adds one line a control; not verbose, controls that differ by name only share one. */
    private static void addControls(String lead, List<Guard.Control> controls, boolean verbose, Lines lines) {
        if (verbose) {
            controls.forEach(control -> lines.add(INDENT + "- ", lead + Words.control(control)));
            return;
        }
        Map<Guard.Control, List<Guard.Control>> alike = controls.stream()
                .collect(Collectors.groupingBy(ControlsText::withoutName, LinkedHashMap::new, Collectors.toList()));
        alike.values().forEach(group -> lines.add(INDENT + "- ", lead + Words.control(group.get(0)) + likewise(group)));
    }

    private static Guard.Control withoutName(Guard.Control control) {
        return new Guard.Control(control.kind(), "", control.effect(), control.dominates());
    }

    private static String likewise(List<Guard.Control> group) {
        if (group.size() == 1) {
            return "";
        }
        int last = Math.min(MOST_NAMES, group.size());
        String names = group.subList(1, last).stream().map(Guard.Control::name).collect(Collectors.joining(", "));
        int left = group.size() - last;
        return "; likewise " + names + (left == 0 ? "" : " and " + left + " more");
    }
}
