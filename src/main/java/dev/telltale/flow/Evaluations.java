package dev.telltale.flow;

/** How often the program's own procedures may still be evaluated to learn what a setting does; what is cut is counted. */
final class Evaluations {
    private static final int PER_SCAN = 60_000;

    private final Limits limits;
    private int asked;

    Evaluations(Limits limits) {
        this.limits = limits;
    }

    /** {@return whether one more call may be evaluated in the procedure} */
    boolean allow(Code where) {
        if (asked++ < PER_SCAN) {
            return true;
        }
        limits.count("guard-evaluations", where.toString());
        return false;
    }
}
