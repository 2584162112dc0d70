package dev.telltale.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides a category by a constant name: {@code user.timezone} is {@code env.timezone}. The first matching row wins.
 *
 * @param fallback category of names no row matches; null when such names are of no interest
 */
public record KeyTable(String id, List<Row> rows, @Nullable String fallback) {
    public KeyTable {
        rows = List.copyOf(rows);
    }

    /** Names matching the pattern as a whole have this category; null means of no interest. */
    public record Row(Pattern names, @Nullable String data) {}

    /** {@return a table that asks this one's rows, then the other's; its own fallback wins when it has one} */
    public KeyTable before(KeyTable other) {
        List<Row> both = Stream.concat(rows.stream(), other.rows.stream()).toList();
        return new KeyTable(id, both, fallback == null ? other.fallback : fallback);
    }

    public @Nullable String categoryOf(String key) {
        for (Row row : rows) {
            if (row.names().matcher(key).matches()) {
                return row.data();
            }
        }
        return fallback;
    }
}
