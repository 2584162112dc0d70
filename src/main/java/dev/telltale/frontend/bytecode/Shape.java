package dev.telltale.frontend.bytecode;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instruction without its operands, which are renumbered until the draft is done. */
interface Shape {
    Shape MERGE = Instruction.Merge::new;
    Shape CONCAT = Instruction.Concat::new;
    Shape RETURN = o -> new Instruction.Return(o.length == 0 ? Instruction.NONE : o[0]);
    Shape THROW = o -> new Instruction.Throw(o[0]);
    Shape ELEMENT_LOAD = o -> new Instruction.ElementLoad(o[0], o[1]);
    Shape ELEMENT_STORE = o -> new Instruction.ElementStore(o[0], o[1], o[2]);

    Instruction with(int[] operands);

    /** An instruction that has no operands. */
    record Leaf(Instruction instruction) implements Shape {
        @Override
        public Instruction with(int[] operands) {
            return instruction;
        }
    }

    record Call(Symbol target, Instruction.Dispatch dispatch) implements Shape {
        @Override
        public Instruction with(int[] operands) {
            return new Instruction.Call(target, dispatch, operands);
        }
    }

    record Operation(Instruction.Operator operator, String type) implements Shape {
        @Override
        public Instruction with(int[] operands) {
            return new Instruction.Operation(operator, type, operands);
        }
    }

    record Test(Instruction.Relation relation, List<Integer> cases) implements Shape {
        @Override
        public Instruction with(int[] operands) {
            return new Instruction.Test(
                    relation, operands[0], operands.length > 1 ? operands[1] : Instruction.NONE, cases);
        }
    }

    static Shape constant(@Nullable Object value) {
        return new Leaf(new Instruction.Constant(value));
    }

    static Shape opaque(String reason) {
        return o -> new Instruction.Opaque(reason, o);
    }

    static Shape newArray(String type) {
        return o -> new Instruction.New(
                type, o[0], o.length == 1 ? Instruction.NOTHING : Arrays.copyOfRange(o, 1, o.length));
    }

    static Shape load(FieldSymbol field) {
        return o -> new Instruction.Load(o[0], field);
    }

    static Shape store(FieldSymbol field) {
        return o -> new Instruction.Store(o[0], field, o[1]);
    }

    static Shape staticStore(FieldSymbol field) {
        return o -> new Instruction.StaticStore(field, o[0]);
    }

    static Shape closure(Symbol target, Instruction.Dispatch dispatch, String type, String method) {
        return o -> new Instruction.Closure(target, dispatch, o, type, method);
    }
}
