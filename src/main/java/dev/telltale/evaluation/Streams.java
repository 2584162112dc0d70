package dev.telltale.evaluation;

import dev.telltale.evaluation.Collected.ListValue;
import dev.telltale.evaluation.Value.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams: the platform's own, over our values. Elements of numeric streams are primitives, all others objects. */
final class Streams {
    private static final String STREAM = "java.util.stream.Stream";
    private static final String[] KINDS = {"Stream", "IntStream", "LongStream", "DoubleStream"};

    private Streams() {}

    static Value of(Arguments in, Stream<Value> stream) {
        return new Held("Stream", stream.peek(v -> in.machine().burn(1)));
    }

    static Value ints(Arguments in, IntStream stream) {
        return held(in, "int", stream.mapToObj(Value::of));
    }

    static Value held(Arguments in, String elementType, Stream<Value> stream) {
        String kind = switch (elementType) {
            case "int" -> "IntStream";
            case "long" -> "LongStream";
            case "double" -> "DoubleStream";
            default -> "Stream";
        };
        return new Held(kind, stream.peek(v -> in.machine().burn(1)));
    }

    @SuppressWarnings("unchecked")
    static Stream<Value> stream(Arguments in, int index) {
        return (Stream<Value>) in.held(index, Stream.class);
    }

    static void addTo(Table table) {
        addMaking(table);
        for (String kind : KINDS) {
            addSteps(table, kind);
            addEnds(table, kind);
        }
        addConversions(table);
        addNumeric(table);
        Collectors.addTo(table);
    }

    private static void addMaking(Table table) {
        table.add(
                STREAM,
                "of/1",
                in -> in.parameter(0).endsWith("[]")
                        ? of(in, ArrayMethods.elements(in.array(0)).stream())
                        : of(in, Stream.of(in.at(0))));
        table.add(STREAM, "empty/0", in -> of(in, Stream.empty()));
        table.add(STREAM, "concat/2", in -> of(in, Stream.concat(stream(in, 0), stream(in, 1))));
        table.add(STREAM, "iterate/2", in -> of(in, Stream.iterate(in.at(0), v -> in.apply(1, v))));
        table.add(STREAM, "generate/1", in -> of(in, Stream.generate(() -> in.apply(0))));
        table.add(
                "java.util.stream.IntStream", "range/2", in -> ints(in, IntStream.range(in.integer(0), in.integer(1))));
        table.add(
                "java.util.stream.IntStream",
                "rangeClosed/2",
                in -> ints(in, IntStream.rangeClosed(in.integer(0), in.integer(1))));
        table.add(
                "java.util.stream.IntStream",
                "of/1",
                in -> held(
                        in,
                        "int",
                        in.known(0) instanceof Array array
                                ? ArrayMethods.elements(array).stream()
                                : Stream.of(in.at(0))));
        table.add(
                "java.util.stream.IntStream",
                "iterate/2",
                in -> held(in, "int", Stream.iterate(in.at(0), v -> Coercion.unbox(in.apply(1, v)))));
        table.add(
                "java.util.stream.LongStream",
                "range/2",
                in -> held(in, "long", LongStream.range(in.wide(0), in.wide(1)).mapToObj(Value::of)));
    }

    private static void addSteps(Table table, String kind) {
        boolean objects = kind.equals("Stream");
        table.add(kind, "filter/1", in -> new Held(kind, stream(in, 0).filter(v -> in.test(1, v))));
        table.add(
                kind,
                "map/1",
                in -> new Held(
                        kind, stream(in, 0).map(v -> objects ? in.apply(1, v) : Coercion.unbox(in.apply(1, v)))));
        table.add(kind, "limit/1", in -> new Held(kind, stream(in, 0).limit(in.wide(1))));
        table.add(kind, "skip/1", in -> new Held(kind, stream(in, 0).skip(in.wide(1))));
        table.add(
                kind,
                "distinct/0",
                in -> new Held(
                        kind,
                        stream(in, 0).peek(v -> Keys.check(in.machine(), v)).distinct()));
        table.add(kind, "sorted/0", in -> new Held(kind, stream(in, 0).sorted(order(in))));
        table.add(kind, "takeWhile/1", in -> new Held(kind, stream(in, 0).takeWhile(v -> in.test(1, v))));
        table.add(kind, "dropWhile/1", in -> new Held(kind, stream(in, 0).dropWhile(v -> in.test(1, v))));
        for (String same : new String[] {"parallel/0", "sequential/0", "unordered/0"}) {
            table.add(kind, same, in -> in.known(0));
        }
        table.add(kind, "onClose/1", in -> in.known(0));
        table.add(kind, "close/0", in -> Value.NULL);
        table.add(kind, "flatMap/1", in -> new Held(kind, stream(in, 0).flatMap(v -> streamOf(in.apply(1, v)))));
        table.add(kind, "peek/1", in -> new Held(kind, stream(in, 0).peek(v -> in.apply(1, v))));
    }

    private static java.util.Comparator<Value> order(Arguments in) {
        return (left, right) -> left instanceof Primitive a && right instanceof Primitive b
                ? Double.compare(a.number().doubleValue(), b.number().doubleValue())
                : Ordering.natural(in.machine()).compare(left, right);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Value> streamOf(Value value) {
        if (value instanceof Held held && held.object() instanceof Stream<?> stream) {
            return (Stream<Value>) stream;
        }
        throw Arguments.mismatch(value);
    }

    private static void addEnds(Table table, String kind) {
        table.add(kind, "anyMatch/1", in -> Value.of(stream(in, 0).anyMatch(v -> in.test(1, v))));
        table.add(kind, "allMatch/1", in -> Value.of(stream(in, 0).allMatch(v -> in.test(1, v))));
        table.add(kind, "noneMatch/1", in -> Value.of(stream(in, 0).noneMatch(v -> in.test(1, v))));
        table.add(kind, "count/0", in -> Value.of((long) list(in).size()));
        table.add(
                kind,
                "findFirst/0",
                in -> Optionals.of(stream(in, 0).findFirst().orElse(null)));
        table.add(
                kind, "findAny/0", in -> Optionals.of(stream(in, 0).findFirst().orElse(null)));
        for (String each : new String[] {"forEach/1", "forEachOrdered/1"}) {
            table.add(kind, each, in -> {
                stream(in, 0).forEachOrdered(v -> in.apply(1, v));
                return Value.NULL;
            });
        }
        table.add(kind, "reduce/2", in -> reduced(in, kind));
        table.add(kind, "max/0", in -> Optionals.of(stream(in, 0).max(order(in)).orElse(null)));
        table.add(kind, "min/0", in -> Optionals.of(stream(in, 0).min(order(in)).orElse(null)));
        table.add(kind, "iterator/0", in -> new Held("Iterator", stream(in, 0).iterator()));
    }

    private static Value reduced(Arguments in, String kind) {
        boolean objects = kind.equals("Stream");
        return stream(in, 0)
                .reduce(in.at(1), (a, b) -> objects ? in.apply(2, a, b) : Coercion.unbox(in.apply(2, a, b)));
    }

    static List<Value> list(Arguments in) {
        List<Value> all = new ArrayList<>();
        stream(in, 0).forEachOrdered(v -> {
            in.machine().allocate(1);
            all.add(v);
        });
        return all;
    }

    private static void addConversions(Table table) {
        for (String kind : KINDS) {
            table.add(kind, "mapToObj/1", in -> new Held("Stream", stream(in, 0).map(v -> in.apply(1, v))));
            table.add(
                    kind,
                    "boxed/0",
                    in -> new Held("Stream", stream(in, 0).map(v -> Value.boxed(((Primitive) v).value()))));
            for (String to : new String[] {"Int", "Long", "Double"}) {
                table.add(
                        kind,
                        "mapTo" + to + "/1",
                        in -> new Held(to + "Stream", stream(in, 0).map(v -> Coercion.unbox(in.apply(1, v)))));
            }
        }
        table.add(
                "Stream",
                "sorted/1",
                in -> new Held("Stream", stream(in, 0).sorted(Ordering.of(in.machine(), in.at(1)))));
        table.add("Stream", "toList/0", in -> new ListValue(java.util.Collections.unmodifiableList(list(in))));
        table.add("Stream", "toArray/0", in -> new Array("java.lang.Object[]", list(in).toArray(Value[]::new)));
        table.add("Stream", "toArray/1", in -> {
            List<Value> all = list(in);
            String type = in.apply(1, Value.of(0)) instanceof Array made ? made.type() : "java.lang.Object[]";
            return new Array(type, all.toArray(Value[]::new));
        });
        table.add("Stream", "reduce/1", in -> {
            Optional<Value> reduced = stream(in, 0).reduce((a, b) -> in.apply(1, a, b));
            return Optionals.of(reduced.orElse(null));
        });
        table.add(
                "IntStream",
                "toArray/0",
                in -> new Array(
                        "int[]", list(in).stream().mapToInt(Decisions::integer).toArray()));
    }

    private static void addNumeric(Table table) {
        table.add(
                "IntStream",
                "sum/0",
                in -> Value.of(stream(in, 0).mapToInt(Decisions::integer).sum()));
        table.add(
                "LongStream",
                "sum/0",
                in -> Value.of(stream(in, 0)
                        .mapToLong(v -> ((Primitive) v).number().longValue())
                        .sum()));
    }
}
