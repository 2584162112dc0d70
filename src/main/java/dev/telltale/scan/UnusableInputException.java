package dev.telltale.scan;

import java.util.List;

/** What the user configured cannot be used: a rule, a policy, an option's value. Never about scanned content. */
public final class UnusableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one line each, with {@code file:line:column} in front where there is a file */
    public UnusableInputException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
