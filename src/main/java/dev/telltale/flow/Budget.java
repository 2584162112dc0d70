package dev.telltale.flow;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bounds the search in states, never in time, so that every machine stops at the same place. */
final class Budget {
    private static final int STATES_PER_SOURCE = 10_000;
    /** Random values are read in many places and are rarely an identity. */
    private static final int STATES_PER_RANDOM_ID = 1_500;

    private static final int GUESSES_PER_SOURCE = 4_000;
    private static final int CHOICES_PER_SOURCE = 3_000;

    private static final int STATES = 3_000_000;
    private static final int SUMMARIES_PER_PROCEDURE = 400;

    private final Limits limits;
    private final Set<SourcePoint> exhausted = new LinkedHashSet<>();
    private @Nullable SourcePoint current;
    private int states;
    private int allowed;
    private int guesses;
    private int choices;
    private int total;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void start(SourcePoint point) {
        current = point;
        states = 0;
        guesses = 0;
        choices = 0;
        allowed = point.stored() ? STATES_PER_RANDOM_ID : STATES_PER_SOURCE;
    }

    /**
     * {@return whether one more state may be looked at}
     *
     * @param form of the datum there: what it chooses, and what holds for some object of a class only, have budgets of their
     *     own, so that they never cost a flow of the datum itself
     */
    boolean allows(int form) {
        total++;
        if (Form.isChosen(form)) {
            choices++;
            return choices <= CHOICES_PER_SOURCE && total <= STATES || over("budget-choices");
        }
        boolean guess = (form & Form.ANY_OBJECT) != 0;
        int spent = guess ? ++guesses : ++states;
        int most = guess ? Math.min(allowed, GUESSES_PER_SOURCE) : allowed;
        return spent <= most && total <= STATES || over("budget-states");
    }

    private boolean over(String reason) {
        SourcePoint point = current;
        if (point != null && exhausted.add(point)) {
            limits.count(reason, point.site().code() + " " + point.api());
        }
        return false;
    }

    boolean allowsSummary(Code code, int known) {
        if (known < SUMMARIES_PER_PROCEDURE) {
            return true;
        }
        limits.count("budget-summaries", code.toString());
        return false;
    }

    /** {@return sources that were not followed to the end} */
    Set<SourcePoint> exhausted() {
        return exhausted;
    }

    int total() {
        return total;
    }
}
