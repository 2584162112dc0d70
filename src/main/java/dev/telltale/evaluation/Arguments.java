package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Primitive;
import dev.telltale.evaluation.Value.Text;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Symbol;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The arguments of a call of the platform, the receiver first. Asking for what is not known ends the call. */
final class Arguments {
    private final Machine machine;
    private final Symbol target;
    private final Value[] values;

    Arguments(Machine machine, Symbol target, Value[] values) {
        this.machine = machine;
        this.target = target;
        this.values = values;
    }

    Machine machine() {
        return machine;
    }

    int size() {
        return values.length;
    }

    List<Value> all() {
        return List.of(values);
    }

    /** {@return the type of a parameter, receiver excluded} */
    String parameter(int index) {
        return target.parameterList().get(index);
    }

    String owner() {
        return target.owner();
    }

    /** {@return the argument, unknown or not} */
    Value at(int index) {
        return values[index];
    }

    /** {@return the argument, when it and its contents are known} */
    Value known(int index) {
        Value value = values[index] instanceof Mutable mutable ? mutable.intact() : values[index];
        if (value instanceof Unknown unknown) {
            throw new Undecided(unknown);
        }
        return value;
    }

    Value present(int index) {
        Value value = known(index);
        if (value instanceof Value.Null) {
            throw Exceptions.thrown("java.lang.NullPointerException", "null");
        }
        return value;
    }

    /** {@return the argument as an object that can be compared} */
    Value key(int index) {
        return Keys.check(machine, known(index));
    }

    static Undecided mismatch(Value value) {
        return new Undecided(new Unknown("unexpected " + Kinds.of(value)));
    }

    private Primitive number(int index) {
        Value value = Coercion.unbox(known(index));
        if (value instanceof Primitive primitive) {
            return primitive;
        }
        throw mismatch(value);
    }

    int integer(int index) {
        return number(index).integer();
    }

    long wide(int index) {
        return number(index).number().longValue();
    }

    double real(int index) {
        return number(index).number().doubleValue();
    }

    char character(int index) {
        return (char) integer(index);
    }

    boolean flag(int index) {
        return integer(index) != 0;
    }

    /** {@return the text of a String or builder} */
    String text(int index) {
        Value value = present(index);
        if (value instanceof Text text) {
            return text.value();
        }
        if (value instanceof Held held && held.object() instanceof CharSequence text) {
            return text.toString();
        }
        throw mismatch(value);
    }

    /** {@return the text that joining the argument with other text gives} */
    String joined(int index) {
        return asText(machine.textOf(values[index]));
    }

    static String asText(Value value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw value instanceof Unknown unknown ? new Undecided(unknown) : mismatch(value);
    }

    Array array(int index) {
        return Arrangement.whole(values[index]);
    }

    byte[] bytes(int index) {
        Array array = array(index);
        if (array.elements() instanceof byte[] bytes) {
            return bytes;
        }
        throw mismatch(array);
    }

    char[] chars(int index) {
        Array array = array(index);
        if (array.elements() instanceof char[] chars) {
            return chars;
        }
        throw mismatch(array);
    }

    List<Value> list(int index) {
        if (present(index) instanceof Collected.ListValue list) {
            return list.items();
        }
        throw mismatch(values[index]);
    }

    /** {@return the elements of a list or set; visiting them costs} */
    Collection<Value> elements(int index) {
        Value value = present(index);
        if (value instanceof Instance instance && instance.platformPart() instanceof Collected part) {
            value = part;
        }
        if (value instanceof Collected collected) {
            machine.burn(collected.elements().size());
            return collected.elements();
        }
        throw mismatch(value);
    }

    Map<Value, Value> map(int index) {
        Value value = present(index);
        if (value instanceof Instance instance && instance.platformPart() instanceof Collected part) {
            value = part;
        }
        if (value instanceof Collected.MapValue map) {
            return map.entries();
        }
        throw mismatch(value);
    }

    <T> T held(int index, Class<T> type) {
        if (present(index) instanceof Held held && type.isInstance(held.object())) {
            return type.cast(held.object());
        }
        throw mismatch(values[index]);
    }

    Charset charset(int index) {
        return present(index) instanceof Text name ? Charset.forName(name.value()) : held(index, Charset.class);
    }

    /** {@return the result of the function that is an argument, as an object} */
    Value apply(int index, Value... arguments) {
        return machine.functions().apply(values[index], arguments);
    }

    boolean test(int index, Value... arguments) {
        return Decisions.integer(Coercion.unbox(apply(index, arguments))) != 0;
    }

    void note(String step) {
        machine.note(step);
    }
}
