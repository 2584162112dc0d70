package dev.telltale.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions under which something happens, and whether it happens when nobody configured anything. */
public record Guard(Default defaultState, List<Control> controls) {
    public static final Guard NONE = new Guard(Default.ON, List.of());

    public Guard {
        controls = List.copyOf(controls);
    }

    /** State under an empty environment. */
    public enum Default {
        ON,
        OFF,
        UNKNOWN
    }

    /**
     * One named condition.
     *
     * @param kind env, property, file, preference, config, prompt, ci, remote or notice
     * @param effect {@code opt-out} (naming it stops the send), {@code opt-in} (naming it allows it) or {@code condition}
     * @param dominates whether every send of this datum that was found is under it
     * @param when what it has to be for that, such as {@code is true}; null when that is not known
     * @param required whether nothing else can allow the send in its place
     * @param leak a path to a send that it does not cover; empty when it dominates
     */
    public record Control(
            String kind,
            String name,
            String effect,
            boolean dominates,
            @Nullable String when,
            boolean required,
            List<Step> leak) {
        public Control {
            leak = List.copyOf(leak);
        }

        /** A control of which no more is known. */
        public Control(String kind, String name, String effect, boolean dominates) {
            this(kind, name, effect, dominates, null, true, List.of());
        }

        /** {@return the same with a send that it does not cover} */
        public Control leaking(List<Step> path) {
            return new Control(kind, name, effect, false, when, required, path);
        }
    }
}
