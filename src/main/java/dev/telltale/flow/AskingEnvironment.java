package dev.telltale.flow;

import dev.telltale.evaluation.Environment;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.Symbol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Surroundings that remember which settings they were asked for. */
interface AskingEnvironment extends Environment {
    /** {@return what was asked for since the last time} */
    Set<Read> takeAsked();

    void ask(Set<Read> more);

    /** Says that what is worked out depends on these surroundings, or may be told better elsewhere. */
    void consult();

    /** {@return whether anything since the last time depended on these surroundings} */
    boolean takeConsulted();

    /** {@return what a call of the platform gives in this place, null to have it worked out} */
    default @Nullable Value given(Site call, List<Value> arguments) {
        return null;
    }

    /** {@return whether a library is asked for a setting by name, so that its code is not looked at} */
    default boolean isSetting(Symbol target) {
        return false;
    }

    /** {@return what the option is} */
    default Value option(Options.Option option) {
        return new Value.Unknown("option");
    }

    /** {@return whether only what holds in every run, at every time, is to be told} */
    default boolean isCertain() {
        return false;
    }

    /** {@return whether these surroundings answer the question otherwise than those that know of no one setting} */
    default boolean isAbout(Read read) {
        return true;
    }

    /** {@return whether equal questions have equal answers} */
    boolean repeats();
}
