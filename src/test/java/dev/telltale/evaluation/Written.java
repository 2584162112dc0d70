package dev.telltale.evaluation;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of a running program and of an evaluated one, written down in one way so that they can be compared. */
final class Written {
    private Written() {}

    static String object(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
        if (value instanceof Character character) {
            return "'" + (int) character;
        }
        if (value instanceof Number number) {
            return number.getClass().getSimpleName() + " " + number;
        }
        if (value instanceof Enum<?> constant) {
            return "enum " + constant.name();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((k, v) -> sorted.put(object(k), object(v)));
            return "map " + sorted;
        }
        return value instanceof Collection<?> all
                ? elements(
                        value instanceof List<?>,
                        all.stream().map(Written::object).toList())
                : array(value);
    }

    private static String array(Object array) {
        return elements(
                true,
                IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> object(Array.get(array, i)))
                        .toList());
    }

    private static String elements(boolean ordered, List<String> elements) {
        return ordered
                ? elements.toString()
                : "set " + elements.stream().sorted().collect(Collectors.joining(", ", "{", "}"));
    }

    static String outcome(Outcome outcome) {
        return outcome instanceof Outcome.Known known ? value(known.value()) : ((Outcome.Unknown) outcome).reason();
    }

    private static String value(Value value) {
        if (value instanceof Value.Text text) {
            return object(text.value());
        }
        if (value instanceof Value.Primitive primitive) {
            return object(primitive.value());
        }
        if (value instanceof Value.Boxed boxed) {
            return object(boxed.value());
        }
        if (value instanceof dev.telltale.evaluation.Array array) {
            return array(array);
        }
        if (value instanceof Collected.ListValue list) {
            return elements(true, list.items().stream().map(Written::value).toList());
        }
        if (value instanceof Collected.SetValue set) {
            return elements(false, set.items().stream().map(Written::value).toList());
        }
        if (value instanceof Collected.MapValue map) {
            Map<String, String> sorted = new TreeMap<>();
            map.entries().forEach((k, v) -> sorted.put(value(k), value(v)));
            return "map " + sorted;
        }
        return value instanceof Instance instance
                ? "enum " + Arguments.asText(Enums.field(instance, Enums.NAME))
                : value instanceof Value.Null ? "null" : String.valueOf(value);
    }

    private static String array(dev.telltale.evaluation.Array array) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            all.add(value(Coercion.outside(array.get(i), array.elementType())));
        }
        return elements(true, all);
    }
}
