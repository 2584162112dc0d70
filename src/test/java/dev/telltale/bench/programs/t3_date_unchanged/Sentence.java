package dev.telltale.bench.programs.t3_date_unchanged;

import java.time.LocalDate;

/** Writes the sentence. */
final class Sentence implements Style {
    static String of(LocalDate day) {
        Style style = new Sentence();
        return "Today" + style.quote() + "s date is " + style.date(day) + ".";
    }

    @Override
    public String quote() {
        return "'";
    }

    @Override
    public String date(LocalDate day) {
        return day.toString();
    }
}
