package dev.telltale.flow;

import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts what of the program was lowered, and how much of that is still in memory. */
final class LoweredCode {
    /** About 100 bytes each. */
    private static final int MOST_INSTRUCTIONS = 700_000;

    private int procedures;
    private int instructions;

    /** {@return how many procedures were lowered, each counted once} */
    int procedures() {
        return procedures;
    }

    boolean isMuch() {
        return instructions > MOST_INSTRUCTIONS;
    }

    /** All of it is let go. */
    void restart() {
        instructions = 0;
    }

    /** @param change what becomes of the lowered code before anybody sees it */
    Procedure.Code counting(Procedure.Code code, UnaryOperator<Procedure.Body> change) {
        return new Counted(code, change);
    }

    private final class Counted implements Procedure.Code {
        private final Procedure.Code code;
        private final UnaryOperator<Procedure.Body> change;
        private Procedure.@Nullable Body counted;
        private boolean before;

        Counted(Procedure.Code code, UnaryOperator<Procedure.Body> change) {
            this.code = code;
            this.change = change;
        }

        @Override
        public boolean exists() {
            return code.exists();
        }

        @Override
        public boolean mayName(MemberNames names) {
            return code.mayName(names);
        }

        @Override
        public boolean mayUse(int... uses) {
            return code.mayUse(uses);
        }

        @Override
        public Procedure.Body lower() {
            Procedure.Body known = counted;
            if (known == null) {
                known = change.apply(code.lower());
                counted = known;
                procedures += before ? 0 : 1;
                instructions += known.instructions().length;
                before = true;
            }
            return known;
        }

        @Override
        public void release() {
            counted = null;
            code.release();
        }
    }
}
