package dev.telltale.policy;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A threshold for findings. What a policy denies violates every gate, what it suppresses violates none.
 *
 * @param failOn critical, high, medium, low, info, {@code undisclosed} (anything sent that no statement covers) or
 *     {@code none}
 */
public record Gate(String failOn) {
    /** {@return the verdict, reasons sorted} */
    public Verdict judge(Collection<Finding> findings) {
        return new Verdict(findings.stream()
                .filter(Finding::counts)
                .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::fingerprint))
                .flatMap(finding -> reason(finding).stream())
                .toList());
    }

    private Optional<String> reason(Finding finding) {
        if (finding.denied()) {
            return Optional.of(line(finding, "is denied by the policy"));
        }
        return switch (failOn) {
            case "none" -> Optional.empty();
            case "undisclosed" -> undisclosed(finding);
            default -> atLeast(finding, Severity.of(failOn));
        };
    }

    /** Without a manifest nothing is stated, so everything that leaves is undisclosed. */
    private static Optional<String> undisclosed(Finding finding) {
        boolean leaves = finding.observation().destination() != null;
        return leaves ? Optional.of(line(finding, "is covered by no disclosure")) : Optional.empty();
    }

    private static Optional<String> atLeast(Finding finding, Severity threshold) {
        boolean reached = finding.severity().compareTo(threshold) >= 0;
        return reached
                ? Optional.of(line(finding, "is " + finding.severity().id() + ", the limit is " + threshold.id()))
                : Optional.empty();
    }

    private static String line(Finding finding, String what) {
        List<String> data = finding.observation().data();
        return finding.fingerprint() + " " + finding.rule() + " (" + String.join(", ", data) + ") " + what;
    }
}
