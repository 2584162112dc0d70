package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectsTest {
    private static final Instruction TEST =
            new Instruction.Test(Instruction.Relation.EQUAL, 0, Instruction.NONE, List.of());
    private static final Instruction RETURN = new Instruction.Return(Instruction.NONE);
    private static final Instruction CALL =
            new Instruction.Call(Symbol.jvm("x.Wire", "send", "", "void"), Instruction.Dispatch.STATIC, new int[0]);

    @Test
    void a_test_may_skip_a_call_by_a_jump_that_is_a_block_without_instructions_at_the_very_end() {
        Selects selects = selects(
                List.of(new Instruction.Parameter(0, "int"), TEST, RETURN, TEST, CALL, RETURN),
                block(0, 2, 1, 2),
                block(2, 3),
                block(3, 4, 3, 4),
                block(4, 6),
                block(6, 6, 0));

        assertThat(selects.decidedBy(2)).containsExactly(new Selects.Happens(4));
    }

    @Test
    void a_test_whose_other_outcome_is_an_exception_chooses_nothing() {
        Selects selects = selects(
                List.of(new Instruction.Parameter(0, "int"), TEST, CALL, RETURN, new Instruction.Throw(0)),
                block(0, 2, 1, 2),
                block(2, 4),
                block(4, 5));

        assertThat(selects.decidedBy(0)).isEmpty();
    }

    private static Block block(int first, int end, int... successors) {
        return new Block(first, end, successors, new int[0]);
    }

    private static Selects selects(List<Instruction> instructions, Block... blocks) {
        Modifiers modifiers = new Modifiers(Modifiers.STATIC);
        Unit unit = new Unit(0, "x.Tool", null, List.of(), modifiers, 0, "x/Tool.class", 1, new long[0], new long[0]);
        Procedure procedure = new Procedure(
                Symbol.jvm("x.Tool", "run", "int", "void"),
                modifiers,
                List.of("int"),
                "void",
                List.of(),
                List.of(),
                Procedure.Code.of(new Procedure.Body(
                        instructions.toArray(Instruction[]::new), blocks, new int[instructions.size()])));
        Program program = new Program(
                List.of(unit), u -> new UnitBody(u, List.of(), List.of(), List.of(), List.of(procedure)), 1);
        Limits limits = new Limits();
        return new Selects(new Code(unit, procedure), new Terms(new CodeBase(program, limits)), limits);
    }
}
