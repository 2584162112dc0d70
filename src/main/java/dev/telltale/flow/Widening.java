package dev.telltale.flow;

import dev.telltale.ir.FieldSymbol;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides when an object that holds one source's datum in a field has been handed around long enough: from then on the field
 * stands for that field of every object of the class, so that a configuration object that everything shares costs no more
 * than the reads of what is asked of it.
 */
final class Widening {
    /** Procedures an object may reach by returns, arguments and fields before its field stands for it. */
    private static final int ARRIVALS = 40;

    private final Map<FieldSymbol, Integer> arrivals = new HashMap<>();

    void start() {
        arrivals.clear();
    }

    /** {@return whether the object whose field starts the path arrived too often; counts this arrival} */
    boolean isTooFar(AccessPath path) {
        return path.head() instanceof AccessPath.Field field
                && arrivals.merge(field.field(), 1, Integer::sum) > ARRIVALS;
    }
}
