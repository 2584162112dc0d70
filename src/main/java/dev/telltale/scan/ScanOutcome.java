package dev.telltale.scan;

import dev.telltale.artifact.Note;
import dev.telltale.finding.ScanResult;
import dev.telltale.rule.Catalog;
import java.util.List;

/**
 * What became of a request.
 *
 * @param catalog the rules that were used, for reports to quote
 * @param policy id of the policy that judged
 * @param violations why the policy is violated, one line each; empty when it is not
 * @param notes what could not be read or analysed, one by one; the result's coverage counts them
 * @param missing targets that do not exist or cannot be resolved
 */
public record ScanOutcome(
        ScanResult result,
        Catalog catalog,
        String policy,
        List<String> violations,
        List<Note> notes,
        List<MissingTarget> missing) {
    public ScanOutcome {
        violations = List.copyOf(violations);
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
    }

    /** A target that was named and could not be had, with the reason in one sentence. */
    public record MissingTarget(String target, String reason) {}

    /** {@return whether there was any code, readable or not} */
    public boolean foundCode() {
        return result.coverage().unitsRead() + result.coverage().unitsFailed() > 0;
    }

    /** {@return whether everything asked for was analysed within limits} */
    public boolean complete() {
        return missing.isEmpty() && result.coverage().complete();
    }
}
