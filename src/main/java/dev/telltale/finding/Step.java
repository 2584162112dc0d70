package dev.telltale.finding;

/** One hop of a trace, in words. */
public record Step(Kind kind, String message, Location location) {
    /** What kind of hop it is. */
    public enum Kind {
        SOURCE,
        CALL,
        TRANSFORM,
        SELECT,
        CONDITIONAL,
        SINK
    }
}
