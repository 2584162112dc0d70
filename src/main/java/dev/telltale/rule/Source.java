package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API that yields environment data.
 *
 * @param method the procedure; for a static field, name is the field and {@code field} is true
 * @param at where the data appears
 * @param data category, or null when {@code keys} decides by the text at {@code key}
 * @param keys id of the {@link KeyTable}
 * @param key argument holding the name; the table's rows match constant text there
 * @param where further conditions, all of which must hold
 * @param required asking for a name that is not set fails, or gives what a file of the program holds
 * @param stored the data counts only if it is also kept locally (a random id in a file)
 */
public record Source(
        MethodPattern method,
        boolean field,
        Port at,
        @Nullable String data,
        @Nullable String keys,
        @Nullable Port key,
        List<Condition> where,
        boolean required,
        boolean stored) {
    public Source {
        where = List.copyOf(where);
    }
}
