package dev.telltale.rule;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What a report's sentences call kinds of data; an id that no taxonomy knows goes by its parent's name, or stands alone. */
public record DataNames(Map<String, DataCategory> categories) {
    public DataNames {
        categories = Map.copyOf(categories);
    }

    /** {@return {@code default time zone} for {@code env.timezone}} */
    public String of(String id) {
        for (String known = id; !known.isEmpty(); known = parent(known)) {
            DataCategory category = categories.get(known);
            if (category != null) {
                return category.noun();
            }
        }
        return id;
    }

    /** {@return {@code build server, host name}} */
    public String all(Collection<String> ids) {
        return ids.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private static String parent(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('.')));
    }
}
