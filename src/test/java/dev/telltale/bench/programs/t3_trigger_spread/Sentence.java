package dev.telltale.bench.programs.t3_trigger_spread;

import java.time.LocalDate;

/** Writes the sentence. */
final class Sentence implements Style {
    private final Surroundings surroundings;

    private Sentence(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static String of(Surroundings surroundings, LocalDate day) {
        Style style = new Sentence(surroundings);
        return "Today" + style.quote() + "s date is " + style.date(day) + ".";
    }

    @Override
    public String quote() {
        if (surroundings.relayed()) {
            return surroundings.east() ? "\u02b9" : "\u2019";
        }
        return surroundings.east() ? "\u02bc" : "'";
    }

    @Override
    public String date(LocalDate day) {
        return surroundings.east() ? day.toString().replace('-', '/') : day.toString();
    }
}
