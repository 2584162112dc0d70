package dev.telltale.report;

import dev.telltale.rule.DataNames;
import java.util.List;
import java.util.function.Function;

/** Rows of severity, data, slot and fingerprint in aligned columns; a cell that is too wide continues on the next line. */
final class DestinationTable {
    private static final String INDENT = "   ";

    /** What stands between the columns: blanks and the arrow. */
    private static final int BETWEEN = 9;

    private static final int NARROWEST_SLOT = 8;

    /** Below this, words of the data's names no longer fit. */
    private static final int NARROWEST_DATA = 18;

    private final DataNames names;
    private final Lines lines;
    private final Style style;
    private final Function<Row, String> fingerprint;

    DestinationTable(DataNames names, Lines lines, Style style, Function<Row, String> fingerprint) {
        this.names = names;
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
        int id = widest(rows, fingerprint, lines.width());
        int room = lines.width() - INDENT.length() - reference - severity - id - BETWEEN;
        int data = widest(rows, row -> row.data(names), data(room, widest(rows, slots, room)));
        return new Widths(reference, severity, data, widest(rows, slots, Math.max(NARROWEST_SLOT, room - data)));
    }

    /** Names of data break between words, names of slots cannot: what slots need comes first, within reason. */
    private int data(int room, int slot) {
        return Math.max(NARROWEST_DATA, Math.min(lines.width() / 3, room - slot));
    }

    private void add(Row row, String slot, Widths widths) {
        List<String> data = Lines.wrap(row.data(names), widths.data());
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
