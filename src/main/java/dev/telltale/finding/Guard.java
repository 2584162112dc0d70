package dev.telltale.finding;

import java.util.List;

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
     */
    public record Control(String kind, String name, String effect, boolean dominates) {}
}
