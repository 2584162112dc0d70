package dev.telltale.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an evaluated program works with. */
public sealed interface Value
        permits Value.Null,
                Value.Primitive,
                Value.Boxed,
                Value.Text,
                Value.TypeValue,
                Value.Unknown,
                Value.Mutable,
                ClosureValue {
    Value NULL = new Null();

    /** The null reference. */
    record Null() implements Value {}

    /**
     * A primitive value: Integer, Long, Float or Double inside, as the JVM's stack has them; in an {@link Outcome} Boolean,
     * Character, Byte and Short too, as declared.
     */
    record Primitive(Object value) implements Value {
        int integer() {
            return value instanceof Character c ? c : value instanceof Boolean b ? (b ? 1 : 0) : number().intValue();
        }

        Number number() {
            return value instanceof Number number ? number : (Number) integer();
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** An object of one of the eight wrapper classes. */
    record Boxed(Object value) implements Value {
        @Override
        public int hashCode() {
            return value.hashCode(); // as the program's own maps order it
        }
    }

    record Text(String value) implements Value {
        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A class literal. */
    record TypeValue(String name) implements Value {}

    /**
     * A value nobody can tell.
     *
     * @param reason why, in few words
     * @param present whether it is at least known not to be null
     */
    record Unknown(String reason, boolean present) implements Value {
        public Unknown(String reason) {
            this(reason, false);
        }

        Unknown asPresent() {
            return present ? this : new Unknown(reason, true);
        }
    }

    /** A value that code can change; once something unknown may have changed it, its contents are unknown. */
    sealed interface Mutable extends Value permits Array, Collected, Held, Instance {
        /** {@return what made the contents unknown, or the value itself} */
        Value intact();

        void spoil(Unknown cause);

        /** {@return values reachable from here in one step} */
        List<Value> parts();
    }

    static Value of(int value) {
        return new Primitive(value);
    }

    static Value of(boolean value) {
        return new Primitive(value ? 1 : 0);
    }

    static Value of(long value) {
        return new Primitive(value);
    }

    static Value of(double value) {
        return new Primitive(value);
    }

    static Value of(String value) {
        return new Text(value);
    }

    /** {@return an {@code Optional}, an empty one for null} */
    static Value optional(@Nullable Value content) {
        return Optionals.of(content);
    }

    static Value boxed(Object value) {
        return new Boxed(value);
    }
}
