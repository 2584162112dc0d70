package dev.telltale.cli;

import dev.telltale.finding.Finding;
import dev.telltale.report.Explanation;
import dev.telltale.report.JsonReport;
import dev.telltale.report.Report;
import dev.telltale.report.ReportContext;
import dev.telltale.report.SarifReport;
import dev.telltale.report.TextReport;
import dev.telltale.scan.ScanOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Renders with the report package, always in UTF-8. */
final class Renderings implements Reporting {
    @Override
    public void write(ReportFormat format, ScanOutcome outcome, Settings settings, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        reportFor(format).write(outcome.result(), contextOf(outcome, settings), writer);
        writer.flush();
    }

    @Override
    public void explain(Finding finding, ScanOutcome outcome, Settings settings, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Explanation.write(finding, contextOf(outcome, settings), writer);
        writer.flush();
    }

    private static Report reportFor(ReportFormat format) {
        return switch (format) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
        };
    }

    private static ReportContext contextOf(ScanOutcome outcome, Settings settings) {
        return ReportContext.of(outcome.catalog())
                .withColour(settings.colour())
                .withVerbose(settings.verbose())
                .withWidth(settings.width())
                .withShowSuppressed(settings.showSuppressed())
                .withShowDecoded(settings.showDecoded())
                .withAnchor(settings.sarifAnchor())
                .withViolations(outcome.violations());
    }
}
