package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where code obtains environment data.
 *
 * @param id order of discovery
 * @param value the value that holds it
 * @param mutated whether the value is an object the data was put into, so that other names for it see the data too
 * @param data category when no name decides it
 * @param table decides the category by the path's key
 * @param form how the data already is, see {@link Form}
 * @param stored counts only if it is also kept locally
 */
record SourcePoint(
        int id,
        Site site,
        int value,
        boolean mutated,
        String api,
        @Nullable String data,
        @Nullable KnownNames table,
        boolean stored,
        AccessPath path,
        int form) {

    /** {@return the category of a datum that arrived with this path, null when it is of no interest} */
    @Nullable
    String category(AccessPath arrived) {
        Template key = arrived.key();
        if (table == null || key == null) {
            return data;
        }
        String byName = table.categoryOf(key.render());
        return byName == null && key.isUnknown() ? table.fallback() : byName;
    }

    /** {@return what is told to be read here, before it is known by which name} */
    List<String> categories() {
        return data == null || Unseen.is(this) ? List.of() : List.of(data);
    }

    /** {@return false once it is known that another name was asked for than any of interest} */
    boolean isOfInterest(AccessPath arrived) {
        Template key = arrived.key();
        return key == null || key.isSymbolic() || category(arrived) != null;
    }

    /** {@return false when every name that callers ask for is of no interest} */
    boolean mayMatter(Texts texts) {
        Template key = path.key();
        if (key == null || key.equals(Sources.APPLIED)) {
            return true;
        }
        return texts.closed(key, site.code()).stream().anyMatch(name -> category(path.withKey(name)) != null);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
