package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Text;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code toString} and {@code equals} of any value. */
final class Rendering {
    private static final Symbol TO_STRING = Symbol.jvm("java.lang.Object", "toString", "", "java.lang.String");
    private static final Symbol EQUALS = Symbol.jvm("java.lang.Object", "equals", "java.lang.Object", "boolean");

    private Rendering() {}

    /** {@return a {@link Text}, or unknown} */
    static Value text(Machine machine, Value given) {
        Value value = given instanceof Mutable mutable ? mutable.intact() : given;
        if (value instanceof Text || value instanceof Unknown) {
            return value;
        }
        if (value instanceof Primitive primitive) {
            return Value.of(String.valueOf(primitive.value()));
        }
        if (value instanceof Boxed boxed) {
            return Value.of(String.valueOf(boxed.value()));
        }
        if (value instanceof Instance instance) {
            return instance(machine, instance);
        }
        if (value instanceof Collected collected) {
            return collected(machine, collected);
        }
        if (value instanceof Value.TypeValue type) {
            return Value.of("class " + type.name());
        }
        return value instanceof Value.Null ? Value.of("null") : held(machine, value);
    }

    private static Value held(Machine machine, Value value) {
        if (value instanceof Held held) {
            Object object = held.object();
            if (object instanceof CharSequence
                    || object instanceof Number
                    || object instanceof java.nio.charset.Charset) {
                return Value.of(object.toString());
            }
            if (object instanceof java.io.ByteArrayOutputStream bytes) {
                return Value.of(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
            }
            if (object instanceof Map.Entry<?, ?> entry) {
                return joined(machine, List.of((Value) entry.getKey(), (Value) entry.getValue()), "", "=", "");
            }
        }
        return new Unknown("identity");
    }

    private static Value instance(Machine machine, Instance instance) {
        Procedure procedure = machine.types().resolve(TO_STRING.withOwner(instance.type()));
        if (procedure != null && procedure.hasBody()) {
            return machine.run(procedure, new Value[] {instance});
        }
        Value name = instance.fields().get(Enums.NAME);
        Value part = instance.platformPart();
        return name != null ? name : part != null ? text(machine, part) : new Unknown("identity");
    }

    private static Value collected(Machine machine, Collected collected) {
        if (!collected.isOrdered() && collected.elements().size() > 1) {
            return new Unknown("order");
        }
        if (!(collected instanceof Collected.MapValue map)) {
            return joined(machine, List.copyOf(collected.elements()), "[", ", ", "]");
        }
        List<Value> entries = new ArrayList<>();
        for (Map.Entry<Value, Value> entry : map.entries().entrySet()) {
            entries.add(joined(machine, List.of(entry.getKey(), entry.getValue()), "", "=", ""));
        }
        return joined(machine, entries, "{", ", ", "}");
    }

    static Value joined(Machine machine, List<Value> values, String before, String between, String after) {
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; i < values.size(); i++) {
            Value part = text(machine, values.get(i));
            if (!(part instanceof Text known)) {
                return part;
            }
            machine.allocate(known.value().length() + (long) between.length());
            machine.burn(1);
            text.append(i == 0 ? "" : between).append(known.value());
        }
        return Value.of(text.append(after).toString());
    }

    /** {@return 0 or 1, or unknown} */
    static Value equal(Machine machine, Value left, Value right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return left instanceof Unknown ? left : right;
        }
        if (left instanceof Instance instance) {
            Procedure procedure = machine.types().resolve(EQUALS.withOwner(instance.type()));
            if (procedure != null && procedure.hasBody() && !instance.isRecord()) {
                return machine.call(EQUALS, Dispatch.VIRTUAL, new Value[] {left, right});
            }
        }
        Keys.check(machine, left);
        Keys.check(machine, right);
        return Value.of(left.equals(right));
    }
}
