package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import org.jspecify.annotations.Nullable;

/** Whatever a procedure's lowered code names, it has to say beforehand that it may name. */
final class Naming {
    private Naming() {}

    /** {@return how many names were checked} */
    static int check(Procedure procedure) {
        int names = 0;
        for (Instruction instruction : procedure.instructions()) {
            String name = named(instruction);
            if (name != null) {
                assertThat(procedure.mayName(name))
                        .as("%s in %s", name, procedure)
                        .isTrue();
                names++;
            }
        }
        return names;
    }

    private static @Nullable String named(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return nameOf(call.target());
        } else if (instruction instanceof Instruction.Closure closure) {
            return nameOf(closure.target());
        } else if (instruction instanceof Instruction.New create) {
            return create.type().endsWith("[]") ? null : create.type(); // nobody asks who makes arrays
        } else if (instruction instanceof Instruction.Load load) {
            return load.field().name();
        } else if (instruction instanceof Instruction.Store store) {
            return store.field().name();
        } else if (instruction instanceof Instruction.StaticLoad load) {
            return load.field().name();
        }
        return instruction instanceof Instruction.StaticStore store
                ? store.field().name()
                : null;
    }

    private static String nameOf(Symbol symbol) {
        return symbol.isConstructor() ? symbol.owner() : symbol.name();
    }
}
