package dev.telltale.frontend.bytecode;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;

/** What using a method handle constant (JVMS §4.4.8) amounts to. */
final class Handles {
    private Handles() {}

    static boolean isField(Handle handle) {
        return handle.kind() <= Handle.PUT_STATIC;
    }

    /** {@return how the handle's method is found} */
    static Dispatch dispatch(Handle handle) {
        return switch (handle.kind()) {
            case Handle.INVOKE_STATIC -> Dispatch.STATIC;
            case Handle.INVOKE_VIRTUAL -> Dispatch.VIRTUAL;
            case Handle.INVOKE_INTERFACE -> Dispatch.INTERFACE;
            default -> Dispatch.SPECIAL;
        };
    }

    /** {@return the value of invoking the handle, or {@link Instruction#NONE} when that cannot be expressed} */
    static int invoke(Names names, Emitter emitter, Handle handle, int... arguments) {
        return switch (handle.kind()) {
            case Handle.GET_FIELD ->
                emitter.emit(
                        Shape.load(names.fieldSymbol(handle.owner(), handle.name(), handle.descriptor())),
                        arguments[0]);
            case Handle.GET_STATIC ->
                emitter.emit(new Shape.Leaf(new Instruction.StaticLoad(
                        names.fieldSymbol(handle.owner(), handle.name(), handle.descriptor()))));
            case Handle.PUT_FIELD, Handle.PUT_STATIC -> Instruction.NONE;
            case Handle.NEW -> construct(names, emitter, handle, arguments);
            default -> emitter.emit(call(names, handle), arguments);
        };
    }

    private static Shape.Call call(Names names, Handle handle) {
        return new Shape.Call(names.symbol(handle.owner(), handle.name(), handle.descriptor()), dispatch(handle));
    }

    private static int construct(Names names, Emitter emitter, Handle handle, int[] arguments) {
        int created = emitter.emit(new Shape.Leaf(new Instruction.New(handle.owner(), Instruction.NONE)));
        int[] all = new int[arguments.length + 1];
        all[0] = created;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        emitter.emit(call(names, handle), all);
        return created;
    }
}
