package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Unknown;

/** What the array instructions do. */
final class Arrangement {
    private Arrangement() {}

    /** {@return a new array whose elements are arrays when more lengths follow} */
    static Value create(Machine machine, String type, Value[] lengths, int from) {
        if (lengths[from] instanceof Unknown unknown) {
            return unknown.asPresent();
        }
        int length = Decisions.integer(lengths[from]);
        if (length < 0) {
            throw Exceptions.thrown("java.lang.NegativeArraySizeException", String.valueOf(length));
        }
        machine.allocate(1L + length);
        Array array = Array.of(type, length);
        if (from + 1 < lengths.length) {
            for (int i = 0; i < length; i++) {
                array.set(i, create(machine, array.elementType(), lengths, from + 1));
            }
        }
        return array;
    }

    static Value length(Value array) {
        return array instanceof Array known ? Value.of(known.length()) : notArray(array);
    }

    private static Value notArray(Value value) {
        return value instanceof Unknown ? value : new Unknown("array");
    }

    static Value load(Value array, Value index) {
        if (!(array instanceof Array known)) {
            return notArray(array);
        }
        if (!(index instanceof Primitive at)) {
            return index instanceof Unknown ? index : new Unknown("index");
        }
        check(known, at.integer());
        return known.get(at.integer());
    }

    private static void check(Array array, int index) {
        if (index < 0 || index >= array.length()) {
            throw Exceptions.thrown(
                    "java.lang.ArrayIndexOutOfBoundsException",
                    "Index " + index + " out of bounds for length " + array.length());
        }
    }

    static void store(Value array, Value index, Value value) {
        if (!(array instanceof Array known)) {
            return;
        }
        if (index instanceof Unknown unknown) {
            known.spoil(unknown);
            return;
        }
        int at = Decisions.integer(index);
        check(known, at);
        known.set(at, value);
    }

    /** {@return an array read as a whole} */
    static Array whole(Value value) {
        Value intact = value instanceof Array array ? array.intact() : value;
        if (intact instanceof Array array) {
            return array;
        }
        if (intact instanceof Value.Null) {
            throw Exceptions.thrown("java.lang.NullPointerException", "null");
        }
        throw new Undecided(intact instanceof Unknown unknown ? unknown : new Unknown("array"));
    }
}
