package dev.telltale.report;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import java.util.List;
import java.util.function.Function;

/** Rows of severity, data, slot and form in aligned columns; a cell that is too wide continues on the next line. */
final class DestinationTable {
    private static final String INDENT = "   ";

    /** What stands between the columns: blanks and the arrow. */
    private static final int BETWEEN = 9;

    private static final int NARROWEST_SLOT = 8;

    private final Lines lines;
    private final Style style;

    DestinationTable(Lines lines, Style style) {
        this.lines = lines;
        this.style = style;
    }

    /** One row; the reference leads to its path further down. */
    record Row(String reference, Finding finding) {
        String severity() {
            return finding.severity().id();
        }

        String data() {
            Observation seen = finding.observation();
            String data = VisibleText.of(String.join(", ", seen.data()));
            return seen.kind().equals("transmission") ? data : data + " (" + seen.kind() + ")";
        }

        String slot() {
            Destination to = finding.observation().destination();
            if (to == null) {
                return "";
            }
            String role = finding.observation().role();
            String channel = role.equals("payload") ? to.channel() : to.channel() + ", " + role;
            return VisibleText.of(to.slot() == null ? channel : to.slot() + " (" + channel + ")");
        }

        String form() {
            return VisibleText.of(String.join(", ", finding.observation().form()));
        }
    }

    void add(List<Row> rows) {
        int reference = widest(rows, Row::reference, lines.width());
        int severity = widest(rows, Row::severity, lines.width());
        int data = widest(rows, Row::data, lines.width() / 4);
        int form = widest(rows, Row::form, lines.width() / 5);
        int left = lines.width() - INDENT.length() - reference - severity - data - form - BETWEEN;
        int slot = widest(rows, Row::slot, Math.max(NARROWEST_SLOT, left));
        rows.forEach(row -> add(row, reference, severity, data, slot, form));
    }

    private void add(Row row, int reference, int severity, int data, int slot, int form) {
        List<String> dataLines = Lines.wrap(row.data(), data);
        List<String> slotLines = Lines.wrap(row.slot(), slot);
        List<String> formLines = Lines.wrap(row.form(), form);
        int height = Math.max(dataLines.size(), Math.max(slotLines.size(), formLines.size()));
        for (int i = 0; i < height; i++) {
            String rated = pad(i == 0 ? row.severity() : "", severity);
            lines.raw(INDENT
                    + pad(i == 0 ? row.reference() : "", reference)
                    + " "
                    + style.severity(row.finding().severity(), rated)
                    + "  "
                    + pad(cell(dataLines, i), data)
                    + (i == 0 ? " -> " : "    ")
                    + pad(cell(slotLines, i), slot)
                    + "  "
                    + cell(formLines, i));
        }
    }

    private static String cell(List<String> wrapped, int line) {
        return line < wrapped.size() ? wrapped.get(line) : "";
    }

    private static int widest(List<Row> rows, Function<Row, String> cell, int limit) {
        int widest =
                rows.stream().map(cell).mapToInt(VisibleText::columns).max().orElse(0);
        return Math.min(limit, widest);
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - VisibleText.columns(text)));
    }
}
