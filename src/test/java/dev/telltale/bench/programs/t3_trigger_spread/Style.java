package dev.telltale.bench.programs.t3_trigger_spread;

import java.time.LocalDate;

/** How a sentence is written. */
interface Style {
    String quote();

    String date(LocalDate day);
}
