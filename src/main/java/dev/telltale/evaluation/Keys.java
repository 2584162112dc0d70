package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Mutable;
import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;

/** Whether Java's own equality on our values is that of the program's objects. */
final class Keys {
    private static final Symbol EQUALS = Symbol.jvm("java.lang.Object", "equals", "java.lang.Object", "boolean");

    private Keys() {}

    /** {@return the value, when it can be a key or be compared} */
    static Value check(Machine machine, Value value) {
        if (value instanceof Unknown unknown) {
            throw new Undecided(unknown);
        }
        if (value instanceof Instance instance) {
            checkEquality(machine, instance);
        }
        if (value instanceof Mutable mutable) {
            if (mutable.intact() instanceof Unknown unknown) {
                throw new Undecided(unknown);
            }
            if (mutable instanceof Collected || mutable instanceof Instance i && i.isRecord()) {
                mutable.parts().forEach(part -> check(machine, part));
            }
        }
        return value;
    }

    private static void checkEquality(Machine machine, Instance instance) {
        Procedure procedure = machine.types().resolve(EQUALS.withOwner(instance.type()));
        if (procedure != null && procedure.hasBody() && !instance.isRecord()) {
            throw new Undecided(new Unknown("equality of " + instance.type()));
        }
    }
}
