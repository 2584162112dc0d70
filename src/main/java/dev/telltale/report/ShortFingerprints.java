package dev.telltale.report;

import dev.telltale.finding.Finding;
import java.util.List;

/** How many characters of a fingerprint tell the findings of one result apart; {@code explain} takes as few. */
final class ShortFingerprints {
    private static final int FEWEST = 8;

    private final int length;

    private ShortFingerprints(int length) {
        this.length = length;
    }

    static ShortFingerprints of(List<Finding> findings) {
        int longest =
                findings.stream().mapToInt(f -> f.fingerprint().length()).max().orElse(FEWEST);
        int length = FEWEST;
        while (length < longest && !tellsApart(findings, length)) {
            length++;
        }
        return new ShortFingerprints(length);
    }

    private static boolean tellsApart(List<Finding> findings, int length) {
        long distinct = findings.stream().map(f -> cut(f, length)).distinct().count();
        return distinct == findings.size();
    }

    String of(Finding finding) {
        return cut(finding, length);
    }

    private static String cut(Finding finding, int length) {
        String fingerprint = finding.fingerprint();
        return fingerprint.substring(0, Math.min(length, fingerprint.length()));
    }
}
