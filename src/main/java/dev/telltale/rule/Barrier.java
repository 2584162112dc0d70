package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call through which nothing of interest flows: a logger, a message-bundle look-up.
 *
 * @param data category it stops; null for all
 * @param at what arrives elsewhere passes; null when nothing does
 * @param where conditions that must all hold, else everything passes
 */
public record Barrier(
        MethodPattern method,
        @Nullable String data,
        @Nullable Port at,
        List<Condition> where) {
    public Barrier {
        where = List.copyOf(where);
    }

    /** {@return the category it stops; {@code *} for all} */
    public String category() {
        return data == null ? "*" : data;
    }

    /** {@return whether it depends on the call and on where the data arrives} */
    public boolean isConditional() {
        return at != null || !where.isEmpty();
    }
}
