package dev.telltale.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One artifact the user named or that came with it, opened: a jar, a directory, a resolved coordinate.
 *
 * @param name what a report calls it, for example {@code quarkus-analytics-common-3.15.1.jar}
 * @param purl package URL when known
 * @param digest lower-case hex SHA-256 of the file; of the sorted (path, digest) list for a directory
 * @param entries in a stable order, nested archives already flattened
 */
public record Component(String name, @Nullable String purl, String digest, Role role, List<Entry> entries) {
    /** Why a component is part of a scan. */
    public enum Role {
        /** Named by the user. */
        ROOT,
        /** In the runtime closure of a root. */
        DEPENDENCY,
        /** Read to understand roots; never reported on its own. */
        CLASSPATH
    }

    public Component {
        entries = List.copyOf(entries);
    }
}
