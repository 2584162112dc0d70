package dev.telltale.frontend.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a type in a source file says it extends and implements, resolved when first asked for. */
final class Supertypes {
    private final SourceType type;
    private final TypeNames names;
    private final Hierarchy hierarchy;
    private @Nullable Direct direct;
    private boolean resolving;

    /** The class above, which interfaces do not have, and the interfaces. */
    record Direct(@Nullable ClassType superType, List<ClassType> interfaces) {}

    Supertypes(SourceType type, TypeNames names, Hierarchy hierarchy) {
        this.type = type;
        this.names = names;
        this.hierarchy = hierarchy;
    }

    /** While they are being resolved, names inside must not ask for them. */
    boolean isResolving() {
        return resolving;
    }

    Direct direct() {
        if (direct != null) {
            return direct;
        }
        if (resolving) {
            return new Direct(JavaType.OBJECT, List.of());
        }
        resolving = true;
        try {
            direct = resolveSupertypes();
        } finally {
            resolving = false;
        }
        return direct;
    }

    private Direct resolveSupertypes() {
        if (type.node instanceof ClassOrInterfaceDeclaration c) {
            return c.isInterface()
                    ? new Direct(null, all(c.getExtendedTypes()))
                    : new Direct(
                            all(c.getExtendedTypes()).stream().findFirst().orElse(JavaType.OBJECT),
                            all(c.getImplementedTypes()));
        }
        if (type.node instanceof EnumDeclaration e) {
            return new Direct(
                    new ClassType("java.lang.Enum", List.of(ClassType.of(type.name()))), all(e.getImplementedTypes()));
        }
        if (type.node instanceof RecordDeclaration r) {
            return new Direct(ClassType.of("java.lang.Record"), all(r.getImplementedTypes()));
        }
        if (type.node instanceof AnnotationDeclaration) {
            return new Direct(null, List.of(ClassType.of("java.lang.annotation.Annotation")));
        }
        if (type.node instanceof EnumConstantDeclaration && type.around != null) {
            return new Direct(ClassType.of(type.around.name()), List.of());
        }
        return ofAnonymous((ObjectCreationExpr) type.node);
    }

    private Direct ofAnonymous(ObjectCreationExpr creation) {
        JavaType above = names.resolve(creation.getType(), type.outside());
        if (!(above instanceof ClassType named)) {
            return new Direct(JavaType.OBJECT, List.of());
        }
        TypeInfo info = hierarchy.info(named);
        ClassType whole = info != null && creation.getType().isUsingDiamondOperator() ? fromBody(info) : named;
        return info != null && info.isInterface()
                ? new Direct(JavaType.OBJECT, List.of(whole))
                : new Direct(whole, List.of());
    }

    /** What a diamond leaves out is what the methods in the body are written for, as far as they say. */
    private ClassType fromBody(TypeInfo above) {
        Map<TypeVariable, JavaType> open = Inference.fresh(above.typeParameters());
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof MethodDeclaration method) {
                learn(method, above, open);
            }
        }
        List<JavaType> arguments = new ArrayList<>();
        for (TypeVariable parameter : above.typeParameters()) {
            JavaType found = Inference.settled(Substitution.apply(parameter, open));
            arguments.add(Inference.isOpen(found) ? Erasure.of(parameter) : found);
        }
        return new ClassType(above.name(), arguments);
    }

    private void learn(MethodDeclaration method, TypeInfo above, Map<TypeVariable, JavaType> open) {
        List<MethodInfo> overridden = hierarchy.members.methods(above.name(), method.getNameAsString()).stream()
                .filter(m -> m.parameters().size() == method.getParameters().size())
                .toList();
        ClassType owner = overridden.size() == 1
                ? hierarchy.above(above.name()).get(overridden.get(0).owner().name())
                : null;
        if (owner == null || !method.getTypeParameters().isEmpty()) {
            return;
        }
        MethodInfo one = overridden.get(0);
        Map<TypeVariable, JavaType> map = hierarchy.arguments(one.owner(), owner);
        Inference inference = new Inference(hierarchy);
        for (int i = 0; i < one.parameters().size(); i++) {
            JavaType formal =
                    Substitution.apply(Substitution.apply(one.parameters().get(i), map), open);
            inference.unify(formal, names.resolve(method.getParameter(i).getType(), type.scope()));
        }
        JavaType result = Substitution.apply(Substitution.apply(one.result(), map), open);
        inference.unify(result, names.resolve(method.getType(), type.scope()));
    }

    private List<ClassType> all(NodeList<ClassOrInterfaceType> types) {
        List<ClassType> found = new ArrayList<>();
        for (ClassOrInterfaceType written : types) {
            if (names.resolve(written, type.header()) instanceof ClassType c && !c.is(type.name())) {
                found.add(c);
            }
        }
        return found;
    }
}
