package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.Instruction.Operator;
import java.util.List;

/** Lowers what makes, moves and computes values: constants, the stack, arithmetic, conversions. */
final class ValueLowering {
    private final Code code;
    private final Names names;
    private final LoweringState state;

    ValueLowering(Code code, LoweringState state) {
        this.code = code;
        this.names = code.names;
        this.state = state;
    }

    void constant(int at, int opcode) {
        if (opcode == LDC) {
            loadConstant(code.detail(at));
        } else if (opcode == ACONST_NULL) {
            state.push(Shape.constant(null), 1);
        } else if (opcode <= ICONST_5) {
            state.push(Shape.constant(opcode - ICONST_0), 1);
        } else if (opcode <= LCONST_1) {
            state.push(Shape.constant((long) (opcode - LCONST_0)), 2);
        } else if (opcode <= FCONST_2) {
            state.push(Shape.constant((float) (opcode - FCONST_0)), 1);
        } else if (opcode <= DCONST_1) {
            state.push(Shape.constant((double) (opcode - DCONST_0)), 2);
        } else {
            state.push(Shape.constant(code.numbers[at]), 1);
        }
    }

    private void loadConstant(Object value) {
        if (value instanceof DynamicConstant dynamic) {
            state.mayThrow();
            state.frame.push(
                    new DynamicConstants(names, state::emit).load(dynamic),
                    Names.width(dynamic.descriptor().charAt(0)));
        } else {
            state.push(constantShape(value), value instanceof Long || value instanceof Double ? 2 : 1);
        }
    }

    /** {@return what loading this constant, which is not a dynamic one, gives} */
    static Shape constantShape(Object value) {
        if (value instanceof Constants.MethodType) {
            return Shape.opaque("method-type");
        }
        if (value instanceof Handle handle) {
            return Shape.opaque("method-handle:" + handle.owner() + '.' + handle.name());
        }
        return Shape.constant(value);
    }

    void shuffle(int opcode) {
        switch (opcode) {
            case POP -> state.frame.drop(1);
            case POP2 -> state.frame.drop(2);
            case DUP -> state.frame.duplicate(1, 0);
            case DUP_X1 -> state.frame.duplicate(1, 1);
            case DUP_X2 -> state.frame.duplicate(1, 2);
            case DUP2 -> state.frame.duplicate(2, 0);
            case DUP2_X1 -> state.frame.duplicate(2, 1);
            case DUP2_X2 -> state.frame.duplicate(2, 2);
            default -> state.frame.swap();
        }
    }

    private static final Operator[] ARITHMETIC = {
        Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.REMAINDER, Operator.NEGATE
    };

    private static final Operator[] BITS = {
        Operator.SHIFT_LEFT,
        Operator.SHIFT_RIGHT,
        Operator.SHIFT_RIGHT_UNSIGNED,
        Operator.AND,
        Operator.OR,
        Operator.XOR
    };

    void arithmetic(int opcode) {
        boolean bits = opcode >= ISHL;
        int family = bits ? (opcode - ISHL) % 2 : (opcode - IADD) % 4;
        Operator operator = bits ? BITS[(opcode - ISHL) / 2] : ARITHMETIC[(opcode - IADD) / 4];
        Shape shape = new Shape.Operation(operator, LoweringState.typeOf(family));
        int width = LoweringState.widthOf(family);
        if (operator == Operator.DIVIDE || operator == Operator.REMAINDER) {
            state.mayThrow();
        }
        if (operator == Operator.NEGATE) {
            state.push(shape, width, state.frame.pop(width));
            return;
        }
        int right = state.frame.pop(opcode >= ISHL && opcode <= LUSHR ? 1 : width);
        int left = state.frame.pop(width);
        state.push(shape, width, left, right);
    }

    void increment(int at) {
        int local = code.numbers[at];
        int amount = state.emit(Shape.constant(code.detail(at)));
        Shape add = new Shape.Operation(Operator.ADD, "int");
        state.store(local, state.emit(add, state.frame.local(local), amount), 1);
    }

    void convert(int opcode) {
        boolean narrow = opcode >= I2B;
        int from = narrow ? 0 : (opcode - I2L) / 3;
        int nth = narrow ? 0 : (opcode - I2L) % 3;
        int to = nth < from ? nth : nth + 1;
        String type = narrow ? List.of("byte", "char", "short").get(opcode - I2B) : LoweringState.typeOf(to);
        int value = state.frame.pop(LoweringState.widthOf(from));
        state.push(new Shape.Operation(Operator.CONVERT, type), narrow ? 1 : LoweringState.widthOf(to), value);
    }

    void compare(int opcode) {
        int family = opcode == LCMP ? 1 : opcode <= FCMPG ? 2 : 3;
        int right = state.frame.pop(LoweringState.widthOf(family));
        int left = state.frame.pop(LoweringState.widthOf(family));
        state.push(new Shape.Operation(Operator.COMPARE, LoweringState.typeOf(family)), 1, left, right);
    }
}
