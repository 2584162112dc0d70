package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What a class or interface declares, wherever that was read. */
abstract class TypeInfo {
    abstract String name();

    abstract int access();

    /** {@return the binary name of the type that declares this one; null for top-level, local and anonymous types} */
    abstract @Nullable String outerName();

    /** {@return whether its objects belong to one of the type around it} */
    abstract boolean hasOuterInstance();

    abstract List<TypeVariable> typeParameters();

    /** {@return null for the root and for interfaces} */
    abstract @Nullable ClassType superType();

    abstract List<ClassType> interfaces();

    abstract List<FieldInfo> fields();

    abstract List<MethodInfo> methods();

    /** {@return the binary name of the type it declares under this name, or null} */
    abstract @Nullable String memberType(String simpleName);

    boolean isInterface() {
        return (access() & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isEnum() {
        return (access() & Opcodes.ACC_ENUM) != 0;
    }

    /** {@return the type with its own parameters as arguments} */
    ClassType self() {
        return new ClassType(name(), List.copyOf(typeParameters()));
    }

    @Override
    public String toString() {
        return name();
    }
}
