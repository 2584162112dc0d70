package dev.telltale.bench.agreement;

import java.util.List;
import java.util.Locale;

/** The artifacts as a markdown table, with their sum. */
record AgreementTable(List<Row> rows) {
    /** One artifact without and with its class path, and what was compared. */
    record Row(String name, Told.Agreement without, Told.Agreement with, BothHold both) {
        String text() {
            return line(
                    name,
                    without,
                    with,
                    String.format(Locale.ROOT, "%d | %d | %d", both.classes(), both.withoutSource(), both.processed()));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("| artifact | without | | with | | classes | without source | sources processed |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        Told.Agreement without = new Told.Agreement(0, 0);
        Told.Agreement with = new Told.Agreement(0, 0);
        for (Row row : rows) {
            text.append(row.text());
            without = without.plus(row.without());
            with = with.plus(row.with());
        }
        return text.append(line("**all**", without, with, " | | ")).toString();
    }

    private static String line(String name, Told.Agreement without, Told.Agreement with, String rest) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                name,
                without,
                without.percent(),
                with,
                with.percent(),
                rest);
    }
}
