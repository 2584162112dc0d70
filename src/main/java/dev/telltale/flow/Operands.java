package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Visitor;
import java.util.Arrays;

/** The values an instruction reads. */
final class Operands implements Visitor<int[]> {
    private static final Operands INSTANCE = new Operands();
    private static final int[] NOTHING = {};

    static int[] of(Instruction instruction) {
        return instruction.accept(INSTANCE);
    }

    private static int[] some(int... values) {
        for (int value : values) {
            if (value == Instruction.NONE) {
                return Arrays.stream(values).filter(v -> v != Instruction.NONE).toArray();
            }
        }
        return values;
    }

    @Override
    public int[] parameter(Instruction.Parameter i) {
        return NOTHING;
    }

    @Override
    public int[] constant(Instruction.Constant i) {
        return NOTHING;
    }

    @Override
    public int[] create(Instruction.New i) {
        return some(i.length());
    }

    @Override
    public int[] merge(Instruction.Merge i) {
        return i.inputs();
    }

    @Override
    public int[] load(Instruction.Load i) {
        return some(i.object());
    }

    @Override
    public int[] store(Instruction.Store i) {
        return some(i.object(), i.value());
    }

    @Override
    public int[] staticLoad(Instruction.StaticLoad i) {
        return NOTHING;
    }

    @Override
    public int[] staticStore(Instruction.StaticStore i) {
        return some(i.value());
    }

    @Override
    public int[] elementLoad(Instruction.ElementLoad i) {
        return some(i.array(), i.index());
    }

    @Override
    public int[] elementStore(Instruction.ElementStore i) {
        return some(i.array(), i.index(), i.value());
    }

    @Override
    public int[] concat(Instruction.Concat i) {
        return i.parts();
    }

    @Override
    public int[] operation(Instruction.Operation i) {
        return some(i.operands());
    }

    @Override
    public int[] test(Instruction.Test i) {
        return some(i.left(), i.right());
    }

    @Override
    public int[] call(Instruction.Call i) {
        return i.arguments();
    }

    @Override
    public int[] closure(Instruction.Closure i) {
        return i.captured();
    }

    @Override
    public int[] giveBack(Instruction.Return i) {
        return some(i.value());
    }

    @Override
    public int[] raise(Instruction.Throw i) {
        return some(i.value());
    }

    @Override
    public int[] opaque(Instruction.Opaque i) {
        return i.operands();
    }
}
