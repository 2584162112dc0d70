package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;

/** Lowers what reads, writes, calls and makes objects and arrays, all of which may throw. */
final class ObjectLowering {
    private final Code code;
    private final Names names;
    private final LoweringState state;

    ObjectLowering(Code code, LoweringState state) {
        this.code = code;
        this.names = code.names;
        this.state = state;
    }

    void object(int at, int opcode) {
        if (opcode == MONITORENTER || opcode == MONITOREXIT) {
            state.frame.drop(1);
            return;
        }
        state.mayThrow();
        if (opcode <= PUTFIELD) {
            field((FieldSymbol) code.detail(at), opcode, code.numbers[at]);
        } else if (opcode <= INVOKEINTERFACE) {
            call((Code.CallSite) code.detail(at));
        } else if (opcode == INVOKEDYNAMIC) {
            dynamicCall(((Code.DynamicSite) code.detail(at)).linked());
        } else {
            creation(at, opcode);
        }
    }

    void elementLoad(int opcode) {
        state.mayThrow();
        int index = state.frame.pop(1);
        int array = state.frame.pop(1);
        state.push(Shape.ELEMENT_LOAD, LoweringState.widthOf(opcode - IALOAD), array, index);
    }

    void elementStore(int opcode) {
        state.mayThrow();
        int value = state.frame.pop(LoweringState.widthOf(opcode - IASTORE));
        int index = state.frame.pop(1);
        int array = state.frame.pop(1);
        state.emit(Shape.ELEMENT_STORE, array, index, value);
    }

    private void field(FieldSymbol field, int opcode, int width) {
        switch (opcode) {
            case GETSTATIC -> state.push(new Shape.Leaf(new Instruction.StaticLoad(field)), width);
            case PUTSTATIC -> state.emit(Shape.staticStore(field), state.frame.pop(width));
            case GETFIELD -> state.push(Shape.load(field), width, state.frame.pop(1));
            default -> {
                int value = state.frame.pop(width);
                state.emit(Shape.store(field), state.frame.pop(1), value);
            }
        }
    }

    private void call(Code.CallSite site) {
        boolean isStatic = site.shape().dispatch() == Instruction.Dispatch.STATIC;
        int[] arguments = arguments(site.descriptor(), isStatic ? 0 : 1);
        int id = state.emit(site.shape(), arguments);
        pushResult(id, site.descriptor());
    }

    private int[] arguments(Names.Descriptor descriptor, int receivers) {
        int[] widths = descriptor.widths();
        int[] arguments = new int[widths.length + receivers];
        for (int i = widths.length - 1; i >= 0; i--) {
            arguments[i + receivers] = state.frame.pop(widths[i]);
        }
        if (receivers > 0) {
            arguments[0] = state.frame.pop(1);
        }
        return arguments;
    }

    private void pushResult(int id, Names.Descriptor descriptor) {
        if (descriptor.resultWidth() > 0) {
            state.frame.push(id, descriptor.resultWidth());
        }
    }

    private void dynamicCall(DynamicConstant site) {
        Names.Descriptor descriptor = names.method(site.descriptor());
        int[] arguments = arguments(descriptor, 0);
        pushResult(new DynamicCalls(names, state::emit).lower(site, descriptor, arguments), descriptor);
    }

    private void creation(int at, int opcode) {
        switch (opcode) {
            case NEW -> {
                state.draft.createsBuilders |= BuilderChains.isBuilder(name(at));
                state.push(new Shape.Leaf(new Instruction.New(name(at), Instruction.NONE)), 1);
            }
            case NEWARRAY -> state.push(Shape.newArray(primitiveArray(code.numbers[at])), 1, state.frame.pop(1));
            case ANEWARRAY -> state.push(Shape.newArray(name(at) + "[]"), 1, state.frame.pop(1));
            case ARRAYLENGTH -> state.push(new Shape.Operation(Operator.LENGTH, "int"), 1, state.frame.pop(1));
            case CHECKCAST -> state.push(new Shape.Operation(Operator.CAST, name(at)), 1, state.frame.pop(1));
            case INSTANCEOF -> state.push(new Shape.Operation(Operator.INSTANCE_OF, name(at)), 1, state.frame.pop(1));
            case MULTIANEWARRAY -> {
                int[] lengths = new int[code.numbers[at]];
                for (int i = lengths.length - 1; i >= 0; i--) {
                    lengths[i] = state.frame.pop(1);
                }
                state.push(Shape.newArray(name(at)), 1, lengths);
            }
            case ATHROW -> state.emit(Shape.THROW, state.frame.pop(1));
            default -> throw new IllegalArgumentException("opcode " + opcode);
        }
    }

    private String name(int at) {
        return (String) code.detail(at);
    }

    private static String primitiveArray(int code) {
        return Names.primitive("ZCFDBSIJ".charAt(code - T_BOOLEAN)) + "[]";
    }
}
