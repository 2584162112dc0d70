package dev.telltale.rule;

import java.util.List;

/**
 * Holds when an argument is a constant matching one of the regular expressions (whole match). Argument -1 asks whether any
 * element of any argument matches.
 */
public record Condition(int argument, List<String> patterns) {
    public Condition {
        patterns = List.copyOf(patterns);
    }
}
