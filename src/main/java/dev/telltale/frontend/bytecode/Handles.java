package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** What using a method handle constant (JVMS §4.4.8) amounts to. */
final class Handles {
    private Handles() {}

    static boolean isField(Handle handle) {
        return handle.getTag() <= Opcodes.H_PUTSTATIC;
    }

    /** {@return how the handle's method is found} */
    static Dispatch dispatch(Handle handle) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Dispatch.STATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Dispatch.VIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Dispatch.INTERFACE;
            default -> Dispatch.SPECIAL;
        };
    }

    /** {@return the value of invoking the handle, or {@link Instruction#NONE} when that cannot be expressed} */
    static int invoke(Names names, Emitter emitter, Handle handle, int... arguments) {
        return switch (handle.getTag()) {
            case Opcodes.H_GETFIELD ->
                emitter.emit(
                        Shape.load(names.fieldSymbol(handle.getOwner(), handle.getName(), handle.getDesc())),
                        arguments[0]);
            case Opcodes.H_GETSTATIC ->
                emitter.emit(new Shape.Leaf(new Instruction.StaticLoad(
                        names.fieldSymbol(handle.getOwner(), handle.getName(), handle.getDesc()))));
            case Opcodes.H_PUTFIELD, Opcodes.H_PUTSTATIC -> Instruction.NONE;
            case Opcodes.H_NEWINVOKESPECIAL -> construct(names, emitter, handle, arguments);
            default -> emitter.emit(call(names, handle), arguments);
        };
    }

    private static Shape.Call call(Names names, Handle handle) {
        return new Shape.Call(names.symbol(handle.getOwner(), handle.getName(), handle.getDesc()), dispatch(handle));
    }

    private static int construct(Names names, Emitter emitter, Handle handle, int[] arguments) {
        int created =
                emitter.emit(new Shape.Leaf(new Instruction.New(names.type(handle.getOwner()), Instruction.NONE)));
        int[] all = new int[arguments.length + 1];
        all[0] = created;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        emitter.emit(call(names, handle), all);
        return created;
    }
}
