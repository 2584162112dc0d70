package dev.telltale.flow;

import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Procedures that a compiler added so that a class reaches a private member of a class around it or inside it. A call of one
 * is the one step that it takes, so that code is the same whichever compiler wrote it.
 */
final class Accessors {
    private final CodeBase code;
    private final Map<Symbol, Optional<Instruction>> steps = new HashMap<>();

    Accessors(CodeBase code) {
        this.code = code;
    }

    /** {@return whether a compiler may have added the procedure; its own code is left as it is} */
    static boolean mayBe(Procedure procedure) {
        Modifiers modifiers = procedure.modifiers();
        return modifiers.has(Modifiers.SYNTHETIC)
                && !modifiers.isPrivate()
                && isNamedLikeOne(procedure.symbol(), modifiers.isStatic());
    }

    private static boolean isNamedLikeOne(Symbol symbol, boolean isStatic) {
        return symbol.isConstructor()
                ? isMarked(symbol.parameters())
                : isStatic && symbol.name().indexOf('$') >= 0;
    }

    /** A constructor of this kind takes one more argument, of a class that nobody named, so its name is a number. */
    private static boolean isMarked(String parameters) {
        int at = parameters.length();
        while (at > 0 && parameters.charAt(at - 1) >= '0' && parameters.charAt(at - 1) <= '9') {
            at--;
        }
        return at > 0 && at < parameters.length() && parameters.charAt(at - 1) == '$';
    }

    /** {@return the code with the steps in place of the calls} */
    Procedure.Body inlined(Procedure.Body body) {
        Instruction[] changed = null;
        for (int at = 0; at < body.instructions().length; at++) {
            Instruction step = body.instructions()[at] instanceof Instruction.Call call ? inPlaceOf(call) : null;
            if (step != null && !(givesNothing(step) && isUsed(at, body))) {
                changed = changed == null ? body.instructions().clone() : changed;
                changed[at] = step;
            }
        }
        return changed == null ? body : new Procedure.Body(changed, body.blocks(), body.positions());
    }

    private @Nullable Instruction inPlaceOf(Instruction.Call call) {
        boolean isStatic = call.dispatch() == Dispatch.STATIC;
        if (!isStatic && call.dispatch() != Dispatch.SPECIAL || !isNamedLikeOne(call.target(), isStatic)) {
            return null;
        }
        Optional<Instruction> step = steps.get(call.target());
        if (step == null) {
            Code callee = code.resolve(call.target());
            step = Optional.ofNullable(callee == null || !mayBe(callee.procedure) ? null : step(callee));
            steps.put(call.target(), step);
        }
        return step.map(s -> given(s, call.arguments())).orElse(null);
    }

    private static boolean givesNothing(Instruction step) {
        return step instanceof Instruction.Store || step instanceof Instruction.StaticStore;
    }

    private static boolean isUsed(int value, Procedure.Body body) {
        for (Instruction instruction : body.instructions()) {
            for (int operand : Operands.of(instruction)) {
                if (operand == value) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether the procedure takes one step for others, who take it themselves here} */
    boolean isOne(Code callee) {
        return mayBe(callee.procedure) && step(callee) != null;
    }

    /** The one instruction between parameters and return; parameters have the ids of their indexes. */
    private @Nullable Instruction step(Code callee) {
        int first = callee.procedure.arity();
        if (callee.size() != first + 2 || !(callee.at(first + 1) instanceof Instruction.Return)) {
            return null;
        }
        for (int i = 0; i < first; i++) {
            if (!(callee.at(i) instanceof Instruction.Parameter parameter) || parameter.index() != i) {
                return null;
            }
        }
        Instruction step = callee.at(first);
        return isPrivate(step, callee.procedure.symbol().owner()) ? step : null;
    }

    private boolean isPrivate(Instruction step, String owner) {
        if (step instanceof Instruction.Call call) {
            Code target = call.target().owner().equals(owner) ? code.resolve(call.target()) : null;
            return target != null && target.procedure.modifiers().isPrivate();
        }
        FieldSymbol field = field(step);
        FieldDeclaration declared = field == null || !field.owner().equals(owner) ? null : code.declaration(field);
        return declared != null && declared.modifiers().isPrivate();
    }

    private static @Nullable FieldSymbol field(Instruction step) {
        if (step instanceof Instruction.Load load) {
            return load.field();
        }
        if (step instanceof Instruction.Store store) {
            return store.field();
        }
        return step instanceof Instruction.StaticLoad load
                ? load.field()
                : step instanceof Instruction.StaticStore store ? store.field() : null;
    }

    private static Instruction given(Instruction step, int[] arguments) {
        if (step instanceof Instruction.Load load) {
            return new Instruction.Load(arguments[load.object()], load.field());
        }
        if (step instanceof Instruction.Store store) {
            return new Instruction.Store(arguments[store.object()], store.field(), arguments[store.value()]);
        }
        if (step instanceof Instruction.StaticStore store) {
            return new Instruction.StaticStore(store.field(), arguments[store.value()]);
        }
        if (step instanceof Instruction.Call call) {
            int[] values = new int[call.arguments().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[call.arguments()[i]];
            }
            return new Instruction.Call(call.target(), call.dispatch(), values);
        }
        return step;
    }
}
