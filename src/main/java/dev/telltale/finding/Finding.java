package dev.telltale.finding;

import org.jspecify.annotations.Nullable;

/**
 * An observation that a rule and a policy judged.
 *
 * @param fingerprint hex, stable when lines shift
 * @param group findings of one message share it; null when alone
 * @param suppression why the policy does not count it; null when it counts
 * @param denied whether the policy forbids it whatever the severity
 */
public record Finding(
        String fingerprint,
        String rule,
        Severity severity,
        Observation observation,
        String message,
        @Nullable String group,
        @Nullable String suppression,
        boolean denied) {
    /** {@return whether the policy counts it} */
    public boolean counts() {
        return suppression == null;
    }
}
