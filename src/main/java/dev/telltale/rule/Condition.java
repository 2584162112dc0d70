package dev.telltale.rule;

import java.util.List;

/**
 * Holds when a value's text is a constant matching one of the regular expressions (whole match).
 *
 * @param argument number of the argument; {@link #ANY} asks whether any element of any argument matches, {@link #RECEIVER}
 *     asks for the receiver's text, such as a formatter's pattern
 */
public record Condition(int argument, List<String> patterns) {
    public static final int ANY = -1;
    public static final int RECEIVER = -2;

    public Condition {
        patterns = List.copyOf(patterns);
    }
}
