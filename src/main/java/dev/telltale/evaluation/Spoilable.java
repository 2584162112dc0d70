package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Unknown;
import org.jspecify.annotations.Nullable;

/** Remembers the first thing that made a value's contents unknown. */
abstract class Spoilable {
    private @Nullable Unknown cause;

    public Value intact() {
        Unknown known = cause;
        return known == null ? (Value) this : known;
    }

    public void spoil(Unknown because) {
        cause = cause == null ? because.asPresent() : cause;
    }
}
