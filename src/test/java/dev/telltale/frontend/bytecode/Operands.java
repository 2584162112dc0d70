package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;

/** The values an instruction uses. */
final class Operands implements Instruction.Visitor<int[]> {
    private static int[] none() {
        return new int[0];
    }

    private static int[] present(int id) {
        return id == Instruction.NONE ? none() : new int[] {id};
    }

    @Override
    public int[] parameter(Instruction.Parameter i) {
        return none();
    }

    @Override
    public int[] constant(Instruction.Constant i) {
        return none();
    }

    @Override
    public int[] create(Instruction.New i) {
        return present(i.length());
    }

    @Override
    public int[] merge(Instruction.Merge i) {
        return i.inputs();
    }

    @Override
    public int[] load(Instruction.Load i) {
        return new int[] {i.object()};
    }

    @Override
    public int[] store(Instruction.Store i) {
        return new int[] {i.object(), i.value()};
    }

    @Override
    public int[] staticLoad(Instruction.StaticLoad i) {
        return none();
    }

    @Override
    public int[] staticStore(Instruction.StaticStore i) {
        return new int[] {i.value()};
    }

    @Override
    public int[] elementLoad(Instruction.ElementLoad i) {
        return new int[] {i.array(), i.index()};
    }

    @Override
    public int[] elementStore(Instruction.ElementStore i) {
        return new int[] {i.array(), i.index(), i.value()};
    }

    @Override
    public int[] concat(Instruction.Concat i) {
        return i.parts();
    }

    @Override
    public int[] operation(Instruction.Operation i) {
        return i.operands();
    }

    @Override
    public int[] test(Instruction.Test i) {
        return i.right() == Instruction.NONE ? new int[] {i.left()} : new int[] {i.left(), i.right()};
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
        return present(i.value());
    }

    @Override
    public int[] raise(Instruction.Throw i) {
        return new int[] {i.value()};
    }

    @Override
    public int[] opaque(Instruction.Opaque i) {
        return i.operands();
    }
}
