package dev.telltale.flow;

/** How many values may still be worked out to learn what settings do, what is cut being counted; and what is known of all. */
final class Evaluations {
    private static final int PER_SCAN = 200_000;

    private final Limits limits;
    private final Settled settled = new Settled();
    private int asked;

    Evaluations(Limits limits) {
        this.limits = limits;
    }

    Settled settled() {
        return settled;
    }

    /** {@return whether one more value of the procedure may be worked out} */
    boolean allow(Code where) {
        if (asked++ < PER_SCAN) {
            return true;
        }
        limits.count("guard-evaluations", where.toString());
        return false;
    }
}
