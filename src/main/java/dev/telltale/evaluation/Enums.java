package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import java.util.Comparator;

/** Enum constants: their name and ordinal are kept as fields that no program can declare. */
final class Enums {
    static final String NAME = "<name>";
    static final String ORDINAL = "<ordinal>";

    private Enums() {}

    static Value field(Value constant, String field) {
        if (constant instanceof Instance instance && instance.fields().get(field) != null) {
            return instance.fields().get(field);
        }
        throw new Undecided(constant instanceof Unknown unknown ? unknown : new Unknown("enum constant"));
    }

    /** {@return the constants of a scanned enum} */
    static Array constants(Machine machine, String type) {
        Symbol values = Symbol.jvm(type, "values", "", type + "[]");
        return Arrangement.whole(machine.call(values, Dispatch.STATIC, new Value[0]));
    }

    static Value valueOf(Machine machine, String type, String name) {
        Array constants = constants(machine, type);
        for (int i = 0; i < constants.length(); i++) {
            if (field(constants.get(i), NAME).equals(Value.of(name))) {
                return constants.get(i);
            }
        }
        throw Exceptions.thrown(
                "java.lang.IllegalArgumentException", "No enum constant " + type.replace('$', '.') + "." + name);
    }

    static Comparator<Value> order() {
        return Comparator.comparingInt(Enums::ordinal);
    }

    private static int ordinal(Value constant) {
        return Decisions.integer(field(constant, ORDINAL));
    }

    /** An object's own part of {@code Object}, {@code Enum} and {@code Throwable}. */
    static void addTo(Table table) {
        table.add("Object", "name/0", in -> field(in.at(0), NAME));
        table.add("Object", "ordinal/0", in -> field(in.at(0), ORDINAL));
        table.add("Object", "compareTo/1", in -> Value.of(ordinal(in.at(0)) - ordinal(in.at(1))));
        table.add("Object", "getMessage/0", in -> message(in.at(0)));
        table.add("Object", "getLocalizedMessage/0", in -> message(in.at(0)));
        table.add("Object", "printStackTrace/0", in -> Value.NULL);
        table.add("Object", "addSuppressed/1", in -> Value.NULL);
        table.add(
                "java.lang.Enum",
                "valueOf/2",
                in -> in.at(0) instanceof Value.TypeValue type
                        ? valueOf(in.machine(), type.name(), in.text(1))
                        : new Unknown("enum"));
        table.add(
                "Class",
                "getEnumConstants/0",
                in -> in.at(0) instanceof Value.TypeValue type
                        ? constants(in.machine(), type.name())
                        : new Unknown("enum"));
    }

    private static Value message(Value exception) {
        return exception instanceof Instance instance
                ? instance.fields().getOrDefault("message", new Unknown("message"))
                : new Unknown("message");
    }
}
