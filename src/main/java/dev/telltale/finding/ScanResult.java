package dev.telltale.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one scan has to say; all lists sorted.
 *
 * @param rulesDigest {@code sha256:…} of the rules used
 */
public record ScanResult(
        String toolVersion,
        String rulesDigest,
        Target target,
        List<Finding> findings,
        List<Contacted> endpoints,
        List<Undetermined> undetermined,
        Coverage coverage) {
    public ScanResult {
        findings = List.copyOf(findings);
        endpoints = List.copyOf(endpoints);
        undetermined = List.copyOf(undetermined);
    }

    /** What was scanned; several roots are joined by {@code ", "} and have one digest over all. */
    public record Target(String name, @Nullable String purl, String digest) {}

    /** An address and the data that goes there. */
    public record Contacted(String template, Destination.Resolution resolution, List<String> data) {
        public Contacted {
            data = List.copyOf(data);
        }
    }

    /** {@return the same result with every list in its canonical order} */
    public ScanResult sorted() {
        return Ordering.sorted(this);
    }

    /** {@return the findings whose fingerprint starts with this text} */
    public List<Finding> findingsNamed(String prefix) {
        return findings.stream()
                .filter(finding -> finding.fingerprint().startsWith(prefix))
                .toList();
    }
}
