package dev.telltale.evaluation;

import java.util.List;

/** How an evaluation ended. */
public sealed interface Outcome {
    /**
     * It gave a value.
     *
     * @param steps what was done on the way that hides a constant, in alphabetical order: {@code base64}, {@code xor},
     *     {@code reverse}, {@code split}, {@code character arithmetic}, {@code inflate}, {@code digest} …
     */
    record Known(Value value, List<String> steps) implements Outcome {
        public Known {
            steps = List.copyOf(steps);
        }
    }

    /**
     * It gave nothing usable.
     *
     * @param reason {@code fuel}, {@code memory} or {@code depth} when a bound stopped it, {@code exception …} when the
     *     program itself would have failed, else what could not be told: {@code call …}, {@code field …}, {@code no body …}
     */
    record Unknown(String reason) implements Outcome {}
}
