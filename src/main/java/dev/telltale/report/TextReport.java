package dev.telltale.report;

import dev.telltale.finding.ScanResult;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * The report for a reader: what leaves, to whom, in which slot, under which control, and the path; then what is only
 * collected, what could not be determined, what was read, and a verdict.
 */
public final class TextReport implements Report {
    @Override
    public void write(ScanResult result, ReportContext context, Appendable out) throws IOException {
        out.append(page(result.sorted(), context));
    }

    private static String page(ScanResult result, ReportContext context) {
        Lines lines = new Lines(context.width());
        Style style = new Style(context.colour());
        header(result, lines, style);
        ShortFingerprints fingerprints = ShortFingerprints.of(result.findings());
        new LeavingSection(context, lines, style, fingerprints).add(result.findings(), result.coverage());
        new LocalSection(context, lines, style, fingerprints).add(result.findings());
        new StayingSection(context, lines, style).add(result.findings());
        new LimitsSection(context, lines, style).add(result);
        addCategories(result, context, lines, style);
        new VerdictSection(context, lines, style).add(result);
        return lines.toString();
    }

    /** Rules and policies name data by their ids. */
    private static void addCategories(ScanResult result, ReportContext context, Lines lines, Style style) {
        String all = result.findings().stream()
                .filter(context::shows)
                .flatMap(finding -> finding.observation().data().stream())
                .distinct()
                .sorted()
                .filter(id -> !context.names().of(id).equals(id))
                .map(id -> context.names().of(id) + " = " + id)
                .collect(Collectors.joining(", "));
        lines.blank();
        if (!all.isEmpty()) {
            lines.add("Data ids: ", all, style::dim);
        }
    }

    private static void header(ScanResult result, Lines lines, Style style) {
        ScanResult.Target target = result.target();
        lines.add("", "Telltale disclosure report", style::bold);
        lines.add("Target  ", target.name());
        if (target.purl() != null) {
            lines.add("        ", target.purl());
        }
        lines.add("Digest  ", brief(target.digest()));
        lines.add("Tool    ", "telltale " + result.toolVersion() + ", rules " + brief(result.rulesDigest()));
    }

    /** Twelve digits are enough to compare by eye; the JSON report has all of them. */
    private static String brief(String digest) {
        int start = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), start + 12));
    }
}
