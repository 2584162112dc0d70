package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Unknown;

/** Ways in which the evaluation of a procedure ends early; none of them is a fault. */
abstract sealed class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Stop(String message) {
        super(message, null, false, false);
    }

    /** A bound was reached. */
    static final class Exhausted extends Stop {
        private static final long serialVersionUID = 1;

        Exhausted(String bound) {
            super(bound);
        }

        String bound() {
            return String.valueOf(getMessage());
        }
    }

    /** An unknown value would have to decide something. */
    static final class Undecided extends Stop {
        private static final long serialVersionUID = 1;
        private final transient Unknown cause;

        Undecided(Unknown cause) {
            super(cause.reason());
            this.cause = cause;
        }

        Unknown cause() {
            return cause;
        }
    }

    /** The evaluated program throws. */
    static final class Thrown extends Stop {
        private static final long serialVersionUID = 1;
        private final transient Instance exception;

        Thrown(Instance exception) {
            super(exception.type());
            this.exception = exception;
        }

        Instance exception() {
            return exception;
        }
    }
}
