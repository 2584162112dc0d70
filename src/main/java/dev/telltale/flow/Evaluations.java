package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Fuel;
import dev.telltale.evaluation.Value;
import dev.telltale.rule.InjectedSetting;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What is shared by all who work values out: how many may still be, what is cut being counted, and what is known already. */
final class Evaluations {
    private static final int PER_SCAN = 1_000_000;
    private static final int PER_GUARD = 200_000;
    private static final int STEPS_PER_GUARD = 8_000_000;
    private static final Fuel FUEL = new Fuel(20_000, 200_000, 32);

    private final CodeBase code;
    private final Evaluator evaluator;
    private final Settled settled = new Settled();
    private final Lasting lasting;
    private final Options options;
    private final Set<Value> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    private int asked;
    private int askedBefore;
    private long stepsBefore;

    Evaluations(CodeBase code, List<InjectedSetting> injected) {
        this.code = code;
        this.lasting = new Lasting(code);
        this.options = new Options(code, lasting, injected);
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

    /** What was run for other guards no longer counts. */
    void startGuard() {
        askedBefore = asked;
        stepsBefore = evaluator.stepsRun();
    }

    /** {@return maps of all variables, of whichever supposed surroundings: what is supposed is told when they are asked} */
    Set<Value> variables() {
        return variables;
    }

    /** {@return whether one more value of the procedure may be worked out} */
    boolean allow(Code where) {
        boolean within = asked < PER_SCAN && asked - askedBefore < PER_GUARD;
        if (within && evaluator.stepsRun() - stepsBefore < STEPS_PER_GUARD) {
            asked++;
            return true;
        }
        code.limits().count("guard-evaluations", where.toString());
        return false;
    }
}
