package dev.telltale.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.telltale.ir.Instruction.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lowers tests, switches and returns; where control goes on is the flow graph's. */
final class ControlLowering {
    private final Code code;
    private final LoweringState state;

    ControlLowering(Code code, LoweringState state) {
        this.code = code;
        this.state = state;
    }

    private static final Relation[] RELATIONS = {
        Relation.EQUAL,
        Relation.NOT_EQUAL,
        Relation.LESS,
        Relation.GREATER_OR_EQUAL,
        Relation.GREATER,
        Relation.LESS_OR_EQUAL
    };

    void control(int at, int opcode) {
        switch (opcode) {
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> test(RELATIONS[opcode - IFEQ], state.frame.pop(1));
            case IFNULL -> test(Relation.NULL, state.frame.pop(1));
            case IFNONNULL -> test(Relation.NOT_NULL, state.frame.pop(1));
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE ->
                comparison(RELATIONS[opcode - IF_ICMPEQ]);
            case IF_ACMPEQ, IF_ACMPNE -> comparison(RELATIONS[opcode - IF_ACMPEQ]);
            case GOTO -> {}
            case JSR -> state.push(Shape.opaque("subroutine"), 1);
            case RET ->
                testSwitch(
                        state.frame.local(code.numbers[at]),
                        IntStream.range(0, state.successors() - 1).boxed().toList());
            case LOOKUPSWITCH -> testSwitch(state.frame.pop(1), casesOf((Code.Switch) code.detail(at)));
            case RETURN -> state.emit(Shape.RETURN);
            default -> state.emit(Shape.RETURN, state.frame.pop(LoweringState.widthOf(opcode - IRETURN)));
        }
    }

    private void comparison(Relation relation) {
        int right = state.frame.pop(1);
        test(relation, state.frame.pop(1), right);
    }

    private void test(Relation relation, int... inputs) {
        if (state.successors() > 1) {
            state.emit(new Shape.Test(relation, List.of()), inputs);
        }
    }

    private void testSwitch(int value, List<Integer> cases) {
        if (state.successors() > 1) {
            state.emit(new Shape.Test(Relation.SWITCH, cases), value);
        }
    }

    private static List<Integer> casesOf(Code.Switch table) {
        List<Integer> cases = new ArrayList<>();
        for (int i = 0; i < table.cases().length; i++) {
            if (table.targets()[i] != table.otherwise()) {
                cases.add(table.cases()[i]);
            }
        }
        return List.copyOf(cases);
    }
}
