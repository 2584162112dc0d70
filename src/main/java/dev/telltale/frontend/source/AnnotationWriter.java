package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;

/** Writes annotations with their constants; those that no class file keeps are left out. */
final class AnnotationWriter {
    private static final Set<String> SOURCE_ONLY = Set.of("java.lang.Override", "java.lang.SuppressWarnings");

    private final Typing typing;

    AnnotationWriter(Typing typing) {
        this.typing = typing;
    }

    /** @param visitor makes the visitor for an annotation of the descriptor */
    void write(
            NodeList<AnnotationExpr> annotations,
            Scope scope,
            BiFunction<String, Boolean, @Nullable AnnotationVisitor> visitor) {
        for (AnnotationExpr annotation : annotations) {
            ClassType type = typing.names.named(annotation.getNameAsString(), scope);
            AnnotationVisitor out =
                    SOURCE_ONLY.contains(type.name()) ? null : visitor.apply(Erasure.descriptor(type), true);
            if (out != null) {
                see(annotation, scope);
                members(annotation, type, out, scope);
                out.visitEnd();
            }
        }
    }

    private void see(Node node, Scope scope) {
        typing.bindings.see(node, scope);
        node.getChildNodes().forEach(child -> see(child, scope));
    }

    private void members(AnnotationExpr annotation, ClassType type, AnnotationVisitor out, Scope scope) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            member("value", single.getMemberValue(), type, out, scope);
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            normal.getPairs().forEach(p -> member(p.getNameAsString(), p.getValue(), type, out, scope));
        }
    }

    private void member(String name, Expression value, ClassType type, AnnotationVisitor out, Scope scope) {
        boolean array = typing.hierarchy.members.methods(type.name(), name).stream()
                .anyMatch(m -> m.result() instanceof ArrayType);
        if (array && !(value instanceof ArrayInitializerExpr)) {
            AnnotationVisitor elements = out.visitArray(name);
            value(null, value, elements, scope);
            elements.visitEnd();
        } else {
            value(name, value, out, scope);
        }
    }

    private void value(@Nullable String name, Expression value, AnnotationVisitor out, Scope scope) {
        if (value instanceof ArrayInitializerExpr array) {
            AnnotationVisitor elements = out.visitArray(name);
            array.getValues().forEach(v -> value(null, v, elements, scope));
            elements.visitEnd();
        } else if (value instanceof AnnotationExpr nested) {
            ClassType type = typing.names.named(nested.getNameAsString(), scope);
            AnnotationVisitor inner = out.visitAnnotation(name, Erasure.descriptor(type));
            members(nested, type, inner, scope);
            inner.visitEnd();
        } else if (value instanceof ClassExpr literal) {
            out.visit(name, Type.getType(Erasure.descriptor(typing.names.resolve(literal.getType(), scope))));
        } else {
            constant(name, value, out);
        }
    }

    private void constant(@Nullable String name, Expression value, AnnotationVisitor out) {
        Object constant = typing.constants.of(value);
        if (constant != null) {
            out.visit(name, constant);
        } else if ((value.isNameExpr() || value.isFieldAccessExpr())
                && typing.references.of(value) instanceof Reference.ToField field) {
            out.visitEnum(
                    name,
                    Erasure.descriptor(field.field().type()),
                    field.field().name());
        }
    }
}
