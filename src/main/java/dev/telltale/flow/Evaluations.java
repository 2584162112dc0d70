package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Fuel;

/** What is shared by all who work values out: how many may still be, what is cut being counted, and what is known already. */
final class Evaluations {
    private static final int PER_SCAN = 500_000;
    private static final Fuel FUEL = new Fuel(20_000, 200_000, 32);

    private final CodeBase code;
    private final Evaluator evaluator;
    private final Settled settled = new Settled();
    private final Lasting lasting;
    private final Options options;
    private int asked;

    Evaluations(CodeBase code) {
        this.code = code;
        this.lasting = new Lasting(code);
        this.options = new Options(code, lasting);
        this.evaluator = new Evaluator(code::body, Environment.UNKNOWN, FUEL);
    }

    /** {@return one that knows the classes, to be put into some surroundings} */
    Evaluator evaluator() {
        return evaluator;
    }

    Lasting lasting() {
        return lasting;
    }

    Options options() {
        return options;
    }

    Settled settled() {
        return settled;
    }

    /** {@return whether one more value of the procedure may be worked out} */
    boolean allow(Code where) {
        if (asked++ < PER_SCAN) {
            return true;
        }
        code.limits().count("guard-evaluations", where.toString());
        return false;
    }
}
