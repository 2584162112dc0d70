package dev.telltale.alteration;

/** How much may still be compared, counted in steps, so that every machine stops at the same place. */
final class Work {
    private long left;

    Work(long steps) {
        this.left = steps;
    }

    /** Whether there was enough left for this much; if so it is spent. */
    boolean take(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }
}
