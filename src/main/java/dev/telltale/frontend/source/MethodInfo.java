package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A declared method or constructor.
 *
 * @param parameters as declared, without what a compiler adds
 * @param descriptor as a class file has it; null for a source method, whose erasure says it
 */
record MethodInfo(
        TypeInfo owner,
        String name,
        int access,
        List<TypeVariable> typeParameters,
        List<JavaType> parameters,
        JavaType result,
        @Nullable String descriptor) {
    MethodInfo {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isVarargs() {
        return (access & Opcodes.ACC_VARARGS) != 0;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    /** {@return the descriptor that calls use} */
    String descriptorText() {
        if (descriptor != null) {
            return descriptor;
        }
        if (isConstructor() && owner instanceof SourceType source) {
            return Erasure.descriptor(source.constructorParameters(parameters), JavaType.Primitive.VOID);
        }
        return Erasure.descriptor(parameters, result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return owner + "#" + name + parameters;
    }
}
