package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The fields and methods of a type in a source file: those written, and those that come with its kind (JLS §8.9, §8.10). */
final class DeclaredMembers {
    private final SourceType type;
    private final TypeNames names;
    private @Nullable List<FieldInfo> fields;
    private @Nullable List<MethodInfo> methods;
    private final IdentityHashMap<Node, MethodInfo> byNode = new IdentityHashMap<>();

    DeclaredMembers(SourceType type, TypeNames names) {
        this.type = type;
        this.names = names;
    }

    List<FieldInfo> fields() {
        if (fields == null) {
            List<FieldInfo> found = new ArrayList<>();
            if (type.node instanceof EnumDeclaration e) {
                int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ENUM;
                e.getEntries()
                        .forEach(c -> found.add(new FieldInfo(
                                type, c.getNameAsString(), flags, ClassType.of(type.name()), null, null)));
            }
            if (type.node instanceof RecordDeclaration r) {
                int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
                r.getParameters()
                        .forEach(p -> found.add(new FieldInfo(
                                type, p.getNameAsString(), flags, parameterType(p, type.scope()), null, null)));
            }
            for (BodyDeclaration<?> member : type.members()) {
                if (member instanceof FieldDeclaration field) {
                    field.getVariables().forEach(v -> found.add(field(field, v)));
                }
            }
            fields = found;
        }
        return fields;
    }

    private FieldInfo field(FieldDeclaration declaration, VariableDeclarator variable) {
        int flags = AccessFlags.written(declaration.getModifiers());
        if (type.isInterface()) {
            flags |= Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        }
        boolean isFinal = (flags & Opcodes.ACC_FINAL) != 0;
        return new FieldInfo(
                type,
                variable.getNameAsString(),
                flags,
                names.resolve(variable.getType(), type.scope()),
                null,
                isFinal ? variable.getInitializer().orElse(null) : null);
    }

    JavaType parameterType(Parameter parameter, Scope seen) {
        JavaType written = names.resolve(parameter.getType(), seen);
        return parameter.isVarArgs() ? new ArrayType(written) : written;
    }

    List<MethodInfo> methods() {
        if (methods == null) {
            List<MethodInfo> found = new ArrayList<>();
            type.members().forEach(member -> add(member, found));
            addImplicit(found);
            methods = found;
        }
        return methods;
    }

    /** {@return what is declared by the type.node} */
    MethodInfo methodOf(Node declaration) {
        methods();
        MethodInfo method = byNode.get(declaration);
        if (method == null) {
            throw new IllegalArgumentException("no method of " + type.name());
        }
        return method;
    }

    private void add(BodyDeclaration<?> member, List<MethodInfo> found) {
        MethodInfo method = null;
        if (member instanceof MethodDeclaration m) {
            method = callable(m, m.getNameAsString(), m);
        } else if (member instanceof ConstructorDeclaration c) {
            method = callable(c, "<init>", null);
        } else if (member instanceof CompactConstructorDeclaration c) {
            method = canonical(AccessFlags.written(c.getModifiers()));
        } else if (member instanceof AnnotationMemberDeclaration a) {
            method = new MethodInfo(
                    type,
                    a.getNameAsString(),
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                    List.of(),
                    List.of(),
                    names.resolve(a.getType(), type.scope()),
                    null);
        }
        if (method != null) {
            byNode.put(member, method);
            found.add(method);
        }
    }

    private MethodInfo callable(CallableDeclaration<?> declaration, String method, @Nullable MethodDeclaration body) {
        int flags = AccessFlags.written(declaration.getModifiers());
        if (type.isInterface()) {
            flags |= (flags & Opcodes.ACC_PRIVATE) == 0 ? Opcodes.ACC_PUBLIC : 0;
            flags |= body != null && body.getBody().isEmpty() ? Opcodes.ACC_ABSTRACT : 0;
        }
        flags |= type.node instanceof EnumDeclaration && body == null ? Opcodes.ACC_PRIVATE : 0;
        boolean spread = declaration.getParameters().stream().anyMatch(Parameter::isVarArgs);
        flags |= spread ? Opcodes.ACC_VARARGS : 0;
        List<TypeVariable> own = names.typeParameters(declaration.getTypeParameters(), type.scope());
        Scope inside = own.isEmpty() ? type.scope() : type.scope().with(new Scope.TypeParameters(own));
        return new MethodInfo(
                type,
                method,
                flags,
                own,
                declaration.getParameters().stream()
                        .map(p -> parameterType(p, inside))
                        .toList(),
                body == null ? Primitive.VOID : names.resolve(body.getType(), inside),
                null);
    }

    private MethodInfo canonical(int flags) {
        RecordDeclaration r = (RecordDeclaration) type.node;
        boolean spread = r.getParameters().stream().anyMatch(Parameter::isVarArgs);
        return new MethodInfo(
                type,
                "<init>",
                flags | (spread ? Opcodes.ACC_VARARGS : 0),
                List.of(),
                r.getParameters().stream()
                        .map(p -> parameterType(p, type.scope()))
                        .toList(),
                Primitive.VOID,
                null);
    }

    private void addImplicit(List<MethodInfo> found) {
        if (type.node instanceof EnumDeclaration) {
            int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
            ClassType own = ClassType.of(type.name());
            found.add(new MethodInfo(type, "values", flags, List.of(), List.of(), new ArrayType(own), null));
            found.add(new MethodInfo(type, "valueOf", flags, List.of(), List.of(JavaType.STRING), own, null));
        }
        if (type.node instanceof RecordDeclaration r) {
            for (Parameter p : r.getParameters()) {
                if (found.stream()
                        .noneMatch(m -> m.name().equals(p.getNameAsString())
                                && m.parameters().isEmpty())) {
                    found.add(new MethodInfo(
                            type,
                            p.getNameAsString(),
                            Opcodes.ACC_PUBLIC,
                            List.of(),
                            List.of(),
                            parameterType(p, type.scope()),
                            null));
                }
            }
            addCanonical(found, r);
        } else if (!type.isInterface() && !type.isAnonymous() && found.stream().noneMatch(MethodInfo::isConstructor)) {
            int flags = type.node instanceof EnumDeclaration ? Opcodes.ACC_PRIVATE : type.access() & Opcodes.ACC_PUBLIC;
            found.add(new MethodInfo(type, "<init>", flags, List.of(), List.of(), Primitive.VOID, null));
        }
    }

    private void addCanonical(List<MethodInfo> found, RecordDeclaration r) {
        MethodInfo canonical = canonical(type.access() & Opcodes.ACC_PUBLIC);
        String descriptor = canonical.descriptorText();
        if (found.stream()
                .noneMatch(m -> m.isConstructor() && m.descriptorText().equals(descriptor))) {
            byNode.put(r, canonical);
            found.add(canonical);
        }
    }

    /** {@return the canonical constructor that nobody wrote, or null} */
    @Nullable
    MethodInfo implicitCanonical() {
        methods();
        return byNode.get(type.node);
    }
}
