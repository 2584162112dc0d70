package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Unknown;
import java.math.BigInteger;

/** What every object has, {@code Objects}, class literals, atomic holders and large integers. */
final class Basics {
    private static final String OBJECTS = "java.util.Objects";

    private Basics() {}

    static void addTo(Table table) {
        addObjects(table);
        addChecks(table);
        addTypes(table);
        addHolders(table);
        addLargeIntegers(table);
    }

    private static void addObjects(Table table) {
        table.add("Any", "equals/1", in -> Rendering.equal(in.machine(), in.at(0), in.at(1)));
        table.add("Any", "toString/0", in -> in.machine().textOf(in.at(0)));
        table.add(
                "Any",
                "getClass/0",
                in -> in.present(0) instanceof Instance instance
                        ? new Value.TypeValue(instance.type())
                        : new Unknown("type", true));
        table.add(OBJECTS, "equals/2", in -> Rendering.equal(in.machine(), in.at(0), in.at(1)));
        table.add(OBJECTS, "toString/1", in -> in.machine().textOf(in.at(0)));
        table.add(OBJECTS, "isNull/1", in -> Value.of(in.known(0) instanceof Value.Null));
        table.add(OBJECTS, "nonNull/1", in -> Value.of(!(in.known(0) instanceof Value.Null)));
    }

    private static void addChecks(Table table) {
        for (int n = 1; n <= 2; n++) {
            table.add(OBJECTS, "requireNonNull/" + n, in -> {
                if (in.at(0) instanceof Value.Null) {
                    throw new NullPointerException();
                }
                return in.at(0);
            });
        }
        table.add(OBJECTS, "requireNonNullElse/2", in -> in.known(0) instanceof Value.Null ? in.present(1) : in.at(0));
        table.add(OBJECTS, "requireNonNullElseGet/2", in -> in.known(0) instanceof Value.Null ? in.apply(1) : in.at(0));
        table.add(OBJECTS, "checkIndex/2", in -> Value.of(java.util.Objects.checkIndex(in.integer(0), in.integer(1))));
    }

    private static void addTypes(Table table) {
        table.add("Class", "getName/0", in -> Value.of(typeName(in)));
        table.add("Class", "getSimpleName/0", in -> {
            String name = typeName(in);
            return Value.of(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
        });
        table.add("Class", "desiredAssertionStatus/0", in -> Value.of(false));
        table.add("Class", "hashCode/0", in -> new Unknown("identity"));
    }

    private static String typeName(Arguments in) {
        if (in.present(0) instanceof Value.TypeValue type) {
            return type.name();
        }
        throw Arguments.mismatch(in.at(0));
    }

    /** Something that holds one value. */
    private static final class Holder {
        Value value;

        Holder(Value value) {
            this.value = value;
        }
    }

    private static void addHolders(Table table) {
        holder(table, "AtomicReference", Value.NULL);
        holder(table, "AtomicInteger", Value.of(0));
        holder(table, "AtomicLong", Value.of(0L));
        holder(table, "AtomicBoolean", Value.of(false));
        table.add("Holder", "get/0", in -> in.held(0, Holder.class).value);
        table.change("Holder", "set/1", in -> {
            in.held(0, Holder.class).value = in.at(1);
            return Value.NULL;
        });
        table.change("Holder", "getAndIncrement/0", in -> step(in, 1, false));
        table.change("Holder", "incrementAndGet/0", in -> step(in, 1, true));
        table.change("Holder", "getAndDecrement/0", in -> step(in, -1, false));
        table.change("Holder", "getAndAdd/1", in -> step(in, in.integer(1), false));
        table.change("Holder", "addAndGet/1", in -> step(in, in.integer(1), true));
        table.change("Holder", "getAndSet/1", in -> {
            Value before = in.held(0, Holder.class).value;
            in.held(0, Holder.class).value = in.at(1);
            return before;
        });
        table.change("Holder", "updateAndGet/1", in -> {
            Holder holder = in.held(0, Holder.class);
            Value made = in.apply(1, holder.value);
            holder.value = holder.value instanceof Value.Primitive ? Coercion.unbox(made) : made;
            return holder.value;
        });
    }

    private static void holder(Table table, String type, Value empty) {
        String name = "java.util.concurrent.atomic." + type;
        table.add(name, "<init>/0", in -> new Held("Holder", new Holder(empty)));
        table.add(name, "<init>/1", in -> new Held("Holder", new Holder(in.at(1))));
    }

    private static Value step(Arguments in, int by, boolean after) {
        Holder holder = in.held(0, Holder.class);
        Value before = holder.value;
        if (!(before instanceof Value.Primitive primitive)) {
            throw Arguments.mismatch(before);
        }
        holder.value =
                primitive.value() instanceof Long wide ? Value.of(wide + by) : Value.of(primitive.integer() + by);
        return after ? holder.value : before;
    }

    private static BigInteger large(Arguments in, int index) {
        return in.held(index, BigInteger.class);
    }

    private static void addLargeIntegers(Table table) {
        String type = "java.math.BigInteger";
        table.add(
                type,
                "<init>/1",
                in -> large(
                        in.parameter(0).equals("byte[]")
                                ? new BigInteger(in.bytes(1))
                                : new BigInteger(digits(in, 1))));
        table.add(
                type,
                "<init>/2",
                in -> large(
                        in.parameter(0).equals("int")
                                ? new BigInteger(in.integer(1), in.bytes(2))
                                : new BigInteger(digits(in, 1), in.integer(2))));
        table.add(type, "valueOf/1", in -> large(BigInteger.valueOf(in.wide(0))));
        table.add("Large", "toByteArray/0", in -> Texts.bytes(large(in, 0).toByteArray()));
        table.add("Large", "toString/0", in -> Value.of(large(in, 0).toString()));
        table.add("Large", "toString/1", in -> Value.of(large(in, 0).toString(in.integer(1))));
        table.add("Large", "xor/1", in -> large(large(in, 0).xor(large(in, 1))));
        table.add("Large", "intValue/0", in -> Value.of(large(in, 0).intValue()));
        table.add("Large", "longValue/0", in -> Value.of(large(in, 0).longValue()));
    }

    /** Digits cost the square of their number. */
    private static String digits(Arguments in, int index) {
        if (in.text(index).length() > 20_000) {
            throw new Stop.Exhausted("memory");
        }
        return in.text(index);
    }

    private static Value large(BigInteger value) {
        if (value.bitLength() > 65_536) {
            throw new Stop.Exhausted("memory");
        }
        return new Held("Large", value);
    }
}
