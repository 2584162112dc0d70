package dev.telltale.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in what was scanned.
 *
 * @param artifact component name
 * @param path entry path inside it
 * @param member {@code x.Y#m(java.lang.String)}; null for a whole file
 * @param line 1-based; null when unknown
 * @param column 1-based UTF-16; null when unknown
 */
public record Location(
        String artifact,
        String path,
        @Nullable String member,
        @Nullable Integer line,
        @Nullable Integer column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::artifact)
            .thenComparing(Location::path)
            .thenComparing(l -> l.line() == null ? 0 : l.line())
            .thenComparing(l -> l.column() == null ? 0 : l.column())
            .thenComparing(l -> l.member() == null ? "" : l.member());

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
