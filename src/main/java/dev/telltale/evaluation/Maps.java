package dev.telltale.evaluation;

import dev.telltale.evaluation.Collected.ListValue;
import dev.telltale.evaluation.Collected.MapValue;
import dev.telltale.evaluation.Collected.SetValue;
import dev.telltale.evaluation.Stop.Undecided;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Maps and their entries. */
final class Maps {
    private static final String MAP = "java.util.Map";

    private Maps() {}

    static void addTo(Table table) {
        addMaking(table);
        addFactories(table);
        addReading(table);
        addChanging(table);
        addComputing(table);
        addEntries(table);
    }

    private static void addMaking(Table table) {
        for (String type : new String[] {"HashMap", "Hashtable", "concurrent.ConcurrentHashMap", "Properties"}) {
            constructors(table, type, HashMap::new, type.equals("HashMap"));
        }
        constructors(table, "LinkedHashMap", LinkedHashMap::new, true);
        table.add(
                "java.util.TreeMap",
                "<init>/0",
                in -> new MapValue(new TreeMap<>(Ordering.natural(in.machine())), true));
        table.add("java.util.TreeMap", "<init>/1", in -> {
            boolean copy = in.known(1) instanceof MapValue;
            MapValue map = new MapValue(new TreeMap<>(Ordering.of(in.machine(), copy ? Value.NULL : in.at(1))), true);
            map.entries().putAll(copy ? in.map(1) : Map.of());
            return map;
        });
        table.add("java.util.EnumMap", "<init>/1", in -> {
            MapValue map = new MapValue(new TreeMap<>(Enums.order()), true);
            map.entries().putAll(in.known(1) instanceof MapValue from ? from.entries() : Map.of());
            return map;
        });
    }

    private static void constructors(Table table, String type, Supplier<Map<Value, Value>> empty, boolean ordered) {
        for (int n = 0; n <= 3; n++) {
            table.add("java.util." + type, "<init>/" + n, in -> {
                MapValue made = new MapValue(empty.get(), ordered);
                if (in.size() == 2 && in.known(1) instanceof MapValue from) {
                    made.entries().putAll(from.entries());
                }
                return made;
            });
        }
    }

    private static void addFactories(Table table) {
        for (int n = 0; n <= 20; n += 2) {
            table.add(MAP, "of/" + n, in -> {
                Map<Value, Value> map = new LinkedHashMap<>();
                for (int i = 0; i < in.size(); i += 2) {
                    map.put(in.key(i), in.at(i + 1));
                }
                return fixed(map);
            });
        }
        table.add(MAP, "ofEntries/1", in -> {
            Map<Value, Value> map = new LinkedHashMap<>();
            for (Value entry : ArrayMethods.elements(in.array(0))) {
                Map.Entry<Value, Value> known = entry(entry);
                map.put(Keys.check(in.machine(), known.getKey()), known.getValue());
            }
            return fixed(map);
        });
        table.add(MAP, "copyOf/1", in -> fixed(new LinkedHashMap<>(in.map(0))));
        table.add(MAP, "entry/2", in -> entryOf(in.at(0), in.at(1)));
        table.add("java.util.Collections", "emptyMap/0", in -> new MapValue(Map.of(), true));
        table.add(
                "java.util.Collections",
                "singletonMap/2",
                in -> new MapValue(Collections.singletonMap(in.key(0), in.at(1)), true));
        table.add(
                "java.util.Collections",
                "unmodifiableMap/1",
                in -> new MapValue(Collections.unmodifiableMap(in.map(0)), isStable((MapValue) in.present(0))));
        for (String type : new String[] {"SimpleEntry", "SimpleImmutableEntry"}) {
            table.add("java.util.AbstractMap$" + type, "<init>/2", in -> entryOf(in.at(1), in.at(2)));
        }
    }

    private static Value fixed(Map<Value, Value> map) {
        return new MapValue(Collections.unmodifiableMap(map), false);
    }

    private static Value entryOf(Value key, Value value) {
        return new Held("Entry", new AbstractMap.SimpleEntry<>(key, value));
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<Value, Value> entry(Value value) {
        if (value instanceof Held held && held.object() instanceof Map.Entry<?, ?> entry) {
            return (Map.Entry<Value, Value>) entry;
        }
        throw Arguments.mismatch(value);
    }

    private static boolean isStable(MapValue map) {
        if (!map.isOrdered()) {
            return false;
        }
        boolean hashed = map.entries() instanceof HashMap && !(map.entries() instanceof LinkedHashMap);
        return !hashed
                || map.entries().keySet().stream().allMatch(k -> k instanceof Value.Text || k instanceof Value.Boxed);
    }

    private static void addReading(Table table) {
        table.add("Map", "size/0", in -> Value.of(in.map(0).size()));
        table.add("Map", "isEmpty/0", in -> Value.of(in.map(0).isEmpty()));
        table.add("Map", "get/1", in -> in.map(0).getOrDefault(in.key(1), Value.NULL));
        table.add("Map", "getProperty/1", in -> in.map(0).getOrDefault(in.key(1), Value.NULL));
        table.add("Map", "getProperty/2", in -> in.map(0).getOrDefault(in.key(1), in.at(2)));
        table.add("Map", "getOrDefault/2", in -> in.map(0).getOrDefault(in.key(1), in.at(2)));
        table.add("Map", "containsKey/1", in -> Value.of(in.map(0).containsKey(in.key(1))));
        table.add("Map", "containsValue/1", in -> {
            Lists.keys(in, in.map(0).values());
            return Value.of(in.map(0).containsValue(in.key(1)));
        });
        table.add("Map", "keySet/0", in -> new SetValue(in.map(0).keySet(), isStable((MapValue) in.present(0))));
        table.add("Map", "values/0", in -> {
            requireOrder(in);
            return new ListValue(new ArrayList<>(in.map(0).values()));
        });
        table.add("Map", "entrySet/0", in -> new SetValue(entries(in), isStable((MapValue) in.present(0))));
        table.add("Map", "forEach/1", in -> {
            requireOrder(in);
            in.map(0).forEach((k, v) -> in.apply(1, k, v));
            return Value.NULL;
        });
        table.add("Map", "equals/1", in -> Value.of(in.key(0).equals(in.key(1))));
        table.add("Map", "hashCode/0", in -> Value.of(in.key(0).hashCode()));
        table.add("Map", "toString/0", in -> in.machine().textOf(in.at(0)));
        table.add("Map", "firstKey/0", in -> tree(in).firstKey());
        table.add("Map", "lastKey/0", in -> tree(in).lastKey());
    }

    private static SortedMap<Value, Value> tree(Arguments in) {
        if (in.map(0) instanceof TreeMap<Value, Value> tree) {
            return tree;
        }
        throw Arguments.mismatch(in.at(0));
    }

    private static void requireOrder(Arguments in) {
        if (in.map(0).size() > 1 && !isStable((MapValue) in.present(0))) {
            throw new Undecided(new Value.Unknown("order"));
        }
    }

    private static Set<Value> entries(Arguments in) {
        in.machine().burn(in.map(0).size());
        Set<Value> entries = new LinkedHashSet<>();
        in.map(0).entrySet().forEach(e -> entries.add(new Held("Entry", e)));
        return entries;
    }

    private static void addChanging(Table table) {
        table.change("Map", "put/2", in -> {
            in.machine().allocate(2);
            return orNull(in.map(0).put(in.key(1), in.at(2)));
        });
        table.change("Map", "setProperty/2", in -> orNull(in.map(0).put(in.key(1), in.at(2))));
        table.change("Map", "putIfAbsent/2", in -> orNull(in.map(0).putIfAbsent(in.key(1), in.at(2))));
        table.change("Map", "putAll/1", in -> {
            in.machine().burn(in.map(1).size());
            in.map(0).putAll(in.map(1));
            return Value.NULL;
        });
        table.change("Map", "remove/1", in -> orNull(in.map(0).remove(in.key(1))));
        table.change("Map", "clear/0", in -> {
            in.map(0).clear();
            return Value.NULL;
        });
        table.change("Map", "replaceAll/1", in -> {
            in.map(0).replaceAll((k, v) -> in.apply(1, k, v));
            return Value.NULL;
        });
    }

    private static Value orNull(@org.jspecify.annotations.Nullable Value value) {
        return value == null ? Value.NULL : value;
    }

    private static void addComputing(Table table) {
        table.change("Map", "computeIfAbsent/2", in -> {
            Value known = in.map(0).getOrDefault(in.key(1), Value.NULL);
            if (!(known instanceof Value.Null)) {
                return known;
            }
            Value made = in.apply(2, in.at(1));
            if (!(made instanceof Value.Null)) {
                in.map(0).put(in.key(1), made);
            }
            return made;
        });
        table.change("Map", "computeIfPresent/2", in -> {
            Value known = in.map(0).getOrDefault(in.key(1), Value.NULL);
            return known instanceof Value.Null ? known : put(in, v -> in.apply(2, in.at(1), v), known);
        });
        table.change(
                "Map",
                "compute/2",
                in -> put(in, v -> in.apply(2, in.at(1), v), in.map(0).getOrDefault(in.key(1), Value.NULL)));
        table.change("Map", "merge/3", in -> {
            Value known = in.map(0).getOrDefault(in.key(1), Value.NULL);
            return put(in, v -> v instanceof Value.Null ? in.at(2) : in.apply(3, v, in.at(2)), known);
        });
    }

    private static Value put(Arguments in, Function<Value, Value> change, Value known) {
        Value made = change.apply(known);
        if (made instanceof Value.Null) {
            in.map(0).remove(in.key(1));
        } else {
            in.map(0).put(in.key(1), made);
        }
        return made;
    }

    private static void addEntries(Table table) {
        table.add("Entry", "getKey/0", in -> entry(in.present(0)).getKey());
        table.add("Entry", "getValue/0", in -> entry(in.present(0)).getValue());
        table.change("Entry", "setValue/1", in -> entry(in.present(0)).setValue(in.at(1)));
    }
}
