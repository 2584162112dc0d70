package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API through which data leaves.
 *
 * @param at where the data must arrive; {@code Return} or {@code Receiver} for an object that is written into, such as a
 *     connection's stream; {@code Parameter[0]} for what a procedure of the program writes into when a library asks it to
 * @param channel one of the contract's channels, or {@code x.…}; {@link #LOCAL_STORE} for keeping data locally
 * @param slot literal slot name
 * @param slotFrom argument whose constant text names the slot; the array of {@code at} when each name stands before its value
 * @param where conditions, all of which must hold
 * @param role payload, credential or protocol
 */
public record Sink(
        MethodPattern method,
        Port at,
        String channel,
        @Nullable String slot,
        @Nullable Port slotFrom,
        List<Condition> where,
        String role) {
    /** Not a way out: data written here stays on the machine and can be read again later. */
    public static final String LOCAL_STORE = "local.store";

    public Sink {
        where = List.copyOf(where);
    }
}
