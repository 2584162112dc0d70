package dev.telltale.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index entry of one class or module: what it is and what it mentions, known without lowering its code.
 *
 * @param id position in the program; also the order of everything derived from it
 * @param component index of the component it came from
 * @param path entry path inside the component
 * @param superName null for the root class and for interfaces without one
 * @param procedures how many it declares
 * @param mentions sorted {@link Mention} hashes of every member of any class that the code names
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
        long[] mentions) {
    public Unit {
        interfaces = List.copyOf(interfaces);
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
