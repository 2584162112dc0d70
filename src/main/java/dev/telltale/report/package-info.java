/**
 * Renders a {@link dev.telltale.finding.ScanResult}: text for a reader, JSON for programs, SARIF for code scanning, and one
 * finding at length. Start at {@link dev.telltale.report.Report}. Every text from scanned code is hostile here; how findings
 * came about and whether a gate opens is not known.
 */
@NullMarked
package dev.telltale.report;

import org.jspecify.annotations.NullMarked;
