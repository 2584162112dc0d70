package dev.telltale.evaluation;

import dev.telltale.evaluation.Collected.ListValue;
import dev.telltale.evaluation.Collected.MapValue;
import dev.telltale.evaluation.Collected.SetValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code Collectors}: what each makes of all elements at once. */
final class Collectors {
    private static final String COLLECTORS = "java.util.stream.Collectors";

    private Collectors() {}

    /** A collector. */
    @FunctionalInterface
    private interface Gathering {
        Value of(Arguments in, List<Value> elements);
    }

    static void addTo(Table table) {
        table.add("Stream", "collect/1", in -> in.held(1, Gathering.class).of(in, Streams.list(in)));
        addSimple(table);
        addMaps(table);
        addNested(table);
    }

    private static Value held(Gathering gathering) {
        return new Held("Other", gathering);
    }

    private static void addSimple(Table table) {
        table.add(COLLECTORS, "toList/0", in -> held((at, all) -> new ListValue(all)));
        table.add(
                COLLECTORS,
                "toUnmodifiableList/0",
                in -> held((at, all) -> new ListValue(Collections.unmodifiableList(all))));
        table.add(
                COLLECTORS, "toSet/0", in -> held((at, all) -> new SetValue(new HashSet<>(Lists.keys(at, all)), true)));
        table.add(
                COLLECTORS,
                "toUnmodifiableSet/0",
                in -> held((at, all) ->
                        new SetValue(Collections.unmodifiableSet(new HashSet<>(Lists.keys(at, all))), false)));
        table.add(COLLECTORS, "counting/0", in -> held((at, all) -> Value.boxed((long) all.size())));
        table.add(COLLECTORS, "joining/0", in -> held((at, all) -> Rendering.joined(at.machine(), all, "", "", "")));
        table.add(
                COLLECTORS,
                "joining/1",
                in -> held((at, all) -> Rendering.joined(at.machine(), all, "", in.text(0), "")));
        table.add(
                COLLECTORS,
                "joining/3",
                in -> held((at, all) -> Rendering.joined(at.machine(), all, in.text(1), in.text(0), in.text(2))));
        table.add(
                COLLECTORS,
                "toCollection/1",
                in -> held((at, all) -> {
                    Value made = in.apply(0);
                    if (!(made instanceof Collected collected) || made instanceof MapValue) {
                        throw Arguments.mismatch(made);
                    }
                    collected.elements().addAll(made instanceof ListValue ? all : Lists.keys(at, all));
                    return made;
                }));
    }

    private static void addMaps(Table table) {
        for (String map : new String[] {"toMap/2", "toUnmodifiableMap/2"}) {
            table.add(COLLECTORS, map, in -> held((at, all) -> map(in, at, all, new MapValue(new HashMap<>(), true))));
        }
        table.add(
                COLLECTORS, "toMap/3", in -> held((at, all) -> map(in, at, all, new MapValue(new HashMap<>(), true))));
        table.add(COLLECTORS, "toMap/4", in -> held((at, all) -> map(in, at, all, in.apply(3))));
    }

    private static Value map(Arguments in, Arguments at, List<Value> all, Value into) {
        if (!(into instanceof MapValue map)) {
            throw Arguments.mismatch(into);
        }
        for (Value element : all) {
            Value key = Keys.check(at.machine(), in.apply(0, element));
            Value value = in.apply(1, element);
            Value before = map.entries().get(key);
            if (before != null && in.size() < 3) {
                throw new IllegalStateException("Duplicate key");
            }
            map.entries().put(key, before == null ? value : in.apply(2, before, value));
        }
        return map;
    }

    private static void addNested(Table table) {
        table.add(
                COLLECTORS,
                "mapping/2",
                in -> held((at, all) -> in.held(1, Gathering.class)
                        .of(
                                at,
                                new ArrayList<>(
                                        all.stream().map(v -> in.apply(0, v)).toList()))));
        table.add(
                COLLECTORS,
                "filtering/2",
                in -> held((at, all) -> in.held(1, Gathering.class)
                        .of(
                                at,
                                new ArrayList<>(
                                        all.stream().filter(v -> in.test(0, v)).toList()))));
        table.add(
                COLLECTORS,
                "collectingAndThen/2",
                in -> held((at, all) -> in.apply(1, in.held(0, Gathering.class).of(at, all))));
        table.add(
                COLLECTORS,
                "groupingBy/1",
                in -> held((at, all) -> grouped(in, at, all, (a, list) -> new ListValue(list))));
        table.add(
                COLLECTORS, "groupingBy/2", in -> held((at, all) -> grouped(in, at, all, in.held(1, Gathering.class))));
    }

    private static Value grouped(Arguments in, Arguments at, List<Value> all, Gathering inner) {
        Map<Value, List<Value>> groups = new LinkedHashMap<>();
        for (Value element : all) {
            Value key = Keys.check(at.machine(), in.apply(0, element));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
        }
        Map<Value, Value> map = new HashMap<>();
        groups.forEach((key, list) -> map.put(key, inner.of(at, list)));
        return new MapValue(map, true);
    }
}
