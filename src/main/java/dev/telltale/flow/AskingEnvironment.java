package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.flow.ConfigurationReads.Read;
import java.util.Set;

/** Surroundings that remember which settings they were asked for. */
interface AskingEnvironment extends Environment {
    /** {@return what was asked for since the last time} */
    Set<Read> takeAsked();

    void ask(Set<Read> more);
}
