package dev.telltale.evaluation;

import dev.telltale.ir.Program;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import org.jspecify.annotations.Nullable;

/** Where scanned code comes from. */
@FunctionalInterface
public interface Bodies {
    /** {@return the class of this name, lowered; null when it is not in the program} */
    @Nullable
    UnitBody unit(String name);

    static Bodies of(Program program) {
        return name -> {
            Unit unit = program.unit(name);
            return unit == null ? null : program.body(unit);
        };
    }
}
