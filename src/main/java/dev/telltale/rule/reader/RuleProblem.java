package dev.telltale.rule.reader;

import java.util.Comparator;

/**
 * One mistake in a document, told in one line: where, what is wrong, what is allowed.
 *
 * @param line from 1; 0 when it is about the whole file
 */
public record RuleProblem(String file, int line, int column, String message) implements Comparable<RuleProblem> {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column)
            .thenComparing(RuleProblem::message);

    @Override
    public int compareTo(RuleProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ':' + line + ':' + column + ": " + message;
    }
}
