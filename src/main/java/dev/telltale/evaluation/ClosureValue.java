package dev.telltale.evaluation;

import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import java.util.List;

/**
 * A function value.
 *
 * @param target what it runs, found as {@code dispatch} says
 * @param captured values that come before the call's own arguments
 * @param type the functional interface
 */
public record ClosureValue(Symbol target, Dispatch dispatch, List<Value> captured, String type, String method)
        implements Value {
    public ClosureValue {
        captured = List.copyOf(captured);
    }
}
