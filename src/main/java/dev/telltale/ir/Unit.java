package dev.telltale.ir;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index entry of one class or module: what it is and what it mentions, known without lowering its code.
 *
 * @param id which of the things that were read it came from
 * @param component index of the component it came from
 * @param path entry path inside the component
 * @param superName null for the root class and for interfaces without one
 * @param procedures how many it declares
 * @param mentions {@link Mention} hashes of every member of any class that the code names, in any order; none once a
 *     {@link Program} has them in its index
 * @param declares sorted {@link Mention#name} hashes of the fields and procedures it declares
 */
public record Unit(
        int id,
        String name,
        @Nullable String superName,
        List<String> interfaces,
        Modifiers modifiers,
        int component,
        String path,
        int procedures,
        long[] mentions,
        long[] declares) {
    private static final long[] NONE = {};

    public Unit {
        interfaces = List.copyOf(interfaces);
    }

    /** {@return the same without what it mentions} */
    Unit withoutMentions() {
        return new Unit(id, name, superName, interfaces, modifiers, component, path, procedures, NONE, declares);
    }

    /** {@return false when the unit surely declares no member of this {@link Mention#name}} */
    public boolean mayDeclare(long name) {
        return Arrays.binarySearch(declares, name) >= 0;
    }

    public boolean isInterface() {
        return modifiers.has(Modifiers.INTERFACE);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
