package dev.telltale.report;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The controls of one address, told once: what all rows share, then what only some have. */
final class ControlsText {
    private static final String INDENT = "   ";

    /** Names of one kind of control that are told; verbose tells all. */
    private static final int MOST_NAMES = 4;

    private static final int WORTH_REFERRING_TO = 2;
    private static final int ROOM = 50;

    private final boolean verbose;
    private final Lines lines;
    private final Map<Guard, String> told = new LinkedHashMap<>();

    ControlsText(boolean verbose, Lines lines) {
        this.verbose = verbose;
        this.lines = lines;
    }

    void add(List<Row> rows) {
        Map<Guard, List<Row>> byGuard = new LinkedHashMap<>();
        rows.forEach(row ->
                byGuard.computeIfAbsent(shown(row), guard -> new ArrayList<>()).add(row));
        Guard shared = shared(List.copyOf(byGuard.keySet()));
        if (shared == null) {
            byGuard.forEach((guard, under) -> add(guard, References.of(numbers(under)) + " ", under));
            return;
        }
        add(shared, "", rows);
        byGuard.forEach((guard, under) -> addFurther(guard, shared, under));
    }

    /** Of a send that a control does not cover, the place where it leaves the path that is told; rows with the same are told together. */
    private static Guard shown(Row row) {
        Guard guard = row.finding().observation().guard();
        Set<Object> told = row.finding().observation().trace().stream()
                .map(step -> place(step.location()))
                .collect(Collectors.toSet());
        return new Guard(
                guard.defaultState(),
                guard.controls().stream()
                        .map(control -> control.dominates() ? control : control.leaking(elsewhere(control, told)))
                        .toList());
    }

    private static List<Step> elsewhere(Guard.Control control, Set<Object> told) {
        return control.leak().stream()
                .filter(step -> !told.contains(place(step.location())))
                .limit(1)
                .map(step -> new Step(Step.Kind.CALL, "", step.location()))
                .toList();
    }

    private static List<Integer> numbers(List<Row> rows) {
        return rows.stream().map(Row::number).toList();
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

    private void add(Guard guard, String head, List<Row> rows) {
        String earlier = told.get(guard);
        if (earlier != null) {
            String state = Words.whenSent(guard).replaceAll(":$", "");
            lines.add(INDENT + head, state + ", under the same controls as " + earlier + ".");
            return;
        }
        if (guard.controls().size() >= WORTH_REFERRING_TO) {
            told.put(guard, References.of(numbers(rows)));
        }
        lines.add(INDENT + head, Words.whenSent(guard));
        addControls("", guard.controls());
    }

    private void addFurther(Guard guard, Guard shared, List<Row> rows) {
        List<Guard.Control> further = guard.controls().stream()
                .filter(control -> !shared.controls().contains(control))
                .toList();
        addControls(References.of(numbers(rows)) + " also ", further);
    }

    /** Adds one line a control; not verbose, controls that differ by name only share one. */
    private void addControls(String lead, List<Guard.Control> controls) {
        Map<Object, List<Guard.Control>> alike = controls.stream()
                .collect(Collectors.groupingBy(
                        control -> verbose ? control : withoutName(control), LinkedHashMap::new, Collectors.toList()));
        alike.values().stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparing(Guard.Control::kind, Comparator.reverseOrder()))
                        .toList())
                .forEach(group -> lines.add(
                        INDENT + "- ", lead + Words.control(group.get(0)) + likewise(group) + leak(group.get(0))));
    }

    private static Object withoutName(Guard.Control control) {
        boolean setting = control.kind().equals("env") || control.kind().equals("property");
        return List.of(
                setting ? "setting" : control.kind(),
                control.effect(),
                control.required(),
                String.valueOf(control.when()),
                control.leak());
    }

    private static String likewise(List<Guard.Control> group) {
        if (group.size() == 1) {
            return "";
        }
        int last = Math.min(MOST_NAMES, group.size());
        String kind = group.get(0).kind();
        String names = group.subList(1, last).stream()
                .map(control -> control.kind().equals(kind) ? control.name() : Words.thing(control))
                .collect(Collectors.joining(", "));
        int left = group.size() - last;
        return "; likewise " + names + (left == 0 ? "" : " and " + left + " more");
    }

    private static String leak(Guard.Control control) {
        return control.dominates()
                ? ""
                : ", but not on every path"
                        + control.leak().stream()
                                .map(step -> ": not from " + Names.brief(step.location(), ROOM))
                                .collect(Collectors.joining());
    }

    private static Object place(Location location) {
        return List.of(Names.fullMember(location), String.valueOf(location.line()));
    }
}
