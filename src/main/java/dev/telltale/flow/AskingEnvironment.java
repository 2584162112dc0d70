package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.flow.ConfigurationReads.Read;
import java.util.Set;

/** Surroundings that remember which settings they were asked for. */
interface AskingEnvironment extends Environment {
    /** {@return what was asked for since the last time} */
    Set<Read> takeAsked();

    void ask(Set<Read> more);

    /** Says that what is worked out depends on these surroundings, or may be told better elsewhere. */
    void consult();

    /** {@return whether anything since the last time depended on these surroundings} */
    boolean takeConsulted();

    /** {@return whether equal questions have equal answers} */
    boolean repeats();
}
