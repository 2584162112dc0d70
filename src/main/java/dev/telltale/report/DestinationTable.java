package dev.telltale.report;

import java.util.List;
import java.util.function.Function;

/** Rows of severity, data, slot and fingerprint in aligned columns; a cell that is too wide continues on the next line. */
final class DestinationTable {
    private static final String INDENT = "   ";

    /** What stands between the columns: blanks and the arrow. */
    private static final int BETWEEN = 9;

    private static final int NARROWEST_SLOT = 8;

    private final Lines lines;
    private final Style style;
    private final Function<Row, String> fingerprint;

    DestinationTable(Lines lines, Style style, Function<Row, String> fingerprint) {
        this.lines = lines;
        this.style = style;
        this.fingerprint = fingerprint;
    }

    void add(List<Row> rows) {
        List<String> common = Row.common(rows);
        Function<Row, String> slots = row -> row.slot(common);
        Widths widths = widths(rows, slots);
        rows.forEach(row -> add(row, slots.apply(row), widths));
        lines.add(INDENT, Row.sentence(rows, common));
    }

    private record Widths(int reference, int severity, int data, int slot) {}

    private Widths widths(List<Row> rows, Function<Row, String> slots) {
        int reference = widest(rows, row -> References.one(row.number()), lines.width());
        int severity = widest(rows, Row::severity, lines.width());
        int data = widest(rows, Row::data, lines.width() / 3);
        int id = widest(rows, fingerprint, lines.width());
        int left = lines.width() - INDENT.length() - reference - severity - data - id - BETWEEN;
        return new Widths(reference, severity, data, widest(rows, slots, Math.max(NARROWEST_SLOT, left)));
    }

    private void add(Row row, String slot, Widths widths) {
        List<String> data = Lines.wrap(row.data(), widths.data());
        List<String> slots = Lines.wrap(slot, widths.slot());
        for (int i = 0; i < Math.max(data.size(), slots.size()); i++) {
            boolean first = i == 0;
            String rated = pad(first ? row.severity() : "", widths.severity());
            lines.raw(INDENT
                    + pad(first ? References.one(row.number()) : "", widths.reference())
                    + " "
                    + style.severity(row.finding().severity(), rated)
                    + "  "
                    + pad(cell(data, i), widths.data())
                    + (first ? " -> " : "    ")
                    + pad(cell(slots, i), widths.slot())
                    + (first ? "  " + style.dim(fingerprint.apply(row)) : ""));
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
