package dev.telltale.report;

import dev.telltale.finding.ScanResult;
import java.io.IOException;

/** One way of telling a result; the same result gives the same text, in whatever order its lists come. */
public interface Report {
    void write(ScanResult result, ReportContext context, Appendable out) throws IOException;
}
