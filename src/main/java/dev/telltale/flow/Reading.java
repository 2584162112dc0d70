package dev.telltale.flow;

import dev.telltale.flow.Propagation.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hit with its meaning: which category arrived where. */
record Reading(
        Hit hit, String data, String channel, @Nullable String slot, Endpoints.Addresses to, String role) {
    /** {@return the same in another slot} */
    Reading as(@Nullable String other) {
        return new Reading(hit, data, channel, other, to, role);
    }

    /** {@return what readings that say the same have in common} */
    List<Object> group(Places places) {
        return List.of(
                data,
                channel,
                slot == null ? "" : slot,
                to.templates(),
                role,
                places.part(hit.use().site().code(), hit.source().site().code()));
    }
}
