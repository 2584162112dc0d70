package dev.telltale.policy;

import java.util.List;

/**
 * Whether a gate stays closed, and why.
 *
 * @param reasons one line each; empty exactly when nothing is violated
 */
public record Verdict(List<String> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public boolean violated() {
        return !reasons.isEmpty();
    }
}
