package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Use;
import java.util.Set;
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
                assertThat(procedure.mayName(new MemberNames(Set.of(name))))
                        .as("%s in %s", name, procedure)
                        .isTrue();
                names++;
            }
            Integer use = use(instruction);
            if (use != null) {
                assertThat(procedure.mayUse(use))
                        .as("%s in %s", instruction, procedure)
                        .isTrue();
            }
        }
        return names;
    }

    private static @Nullable Integer use(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            // nobody asks who copies arrays
            return call.target().owner().endsWith("[]") ? null : (Integer) hash(Use.CALL, call.target());
        } else if (instruction instanceof Instruction.New create) {
            return create.type().endsWith("[]") ? null : (Integer) Use.CREATION.hash(create.type(), "<init>", "");
        } else if (instruction instanceof Instruction.Load load) {
            return hash(Use.LOAD, load.field());
        } else if (instruction instanceof Instruction.Store store) {
            return hash(Use.STORE, store.field());
        } else if (instruction instanceof Instruction.StaticLoad load) {
            return hash(Use.LOAD, load.field());
        }
        return instruction instanceof Instruction.StaticStore store ? hash(Use.STORE, store.field()) : null;
    }

    /** What runs when a function value is called: its procedure, as that of the interface. */
    static int checkFunctions(Procedure procedure) {
        int functions = 0;
        for (Instruction instruction : procedure.instructions()) {
            if (instruction instanceof Instruction.Closure closure) {
                assertThat(procedure.mayUse(hash(Use.REFERENCE, closure.target())))
                        .as("%s in %s", instruction, procedure)
                        .isTrue();
                assertThat(procedure.mayUse(Use.FUNCTION.hash(closure.type(), closure.method(), "")))
                        .as("%s in %s", instruction, procedure)
                        .isTrue();
                functions++;
            }
        }
        return functions;
    }

    private static int hash(Use use, Symbol symbol) {
        return use.hash(symbol.owner(), symbol.name(), symbol.parameters());
    }

    private static int hash(Use use, FieldSymbol field) {
        return use.hash(field.owner(), field.name(), "");
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
