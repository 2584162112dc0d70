package dev.telltale.frontend.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the fields of a class, those that nobody wrote among them. */
final class Fields {
    private final ClassFile classFile;
    private final SourceType type;
    private final Typing typing;
    private final ClassWriter writer;
    private final AnnotationWriter annotations;

    Fields(ClassFile classFile, ClassWriter writer, AnnotationWriter annotations) {
        this.classFile = classFile;
        this.type = classFile.type;
        this.typing = classFile.typing;
        this.writer = writer;
        this.annotations = annotations;
    }

    void write() {
        Map<String, NodeList<AnnotationExpr>> written = writtenAnnotations();
        for (FieldInfo field : type.fields()) {
            Object constant = field.isFinal() ? typing.constants.of(field) : null;
            FieldVisitor out = writer.visitField(
                    field.access(),
                    field.name(),
                    Erasure.descriptor(field.type()),
                    Erasure.isGeneric(field.type()) ? Erasure.signature(field.type()) : null,
                    stored(constant));
            NodeList<AnnotationExpr> on = written.get(field.name());
            if (on != null) {
                annotations.write(on, type.scope(), out::visitAnnotation);
            }
            out.visitEnd();
        }
        int hidden = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        if (type.hasOuterInstance() && type.around != null) {
            classFile.hiddenField(hidden, "this$0", ClassType.of(type.around.name()));
        }
        type.captured.forEach(local -> classFile.hiddenField(hidden, Body.capturedField(local), typing.typeOf(local)));
        if (type.node instanceof EnumDeclaration) {
            int flags = hidden | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
            classFile.hiddenField(flags, "$VALUES", new ArrayType(ClassType.of(type.name())));
        }
    }

    private Map<String, NodeList<AnnotationExpr>> writtenAnnotations() {
        Map<String, NodeList<AnnotationExpr>> found = new HashMap<>();
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(v -> found.put(v.getNameAsString(), field.getAnnotations()));
            }
        }
        if (type.node instanceof RecordDeclaration r) {
            r.getParameters().forEach(p -> found.put(p.getNameAsString(), p.getAnnotations()));
        }
        return found;
    }

    private static @Nullable Object stored(@Nullable Object constant) {
        if (constant instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (constant instanceof Character c) {
            return (int) c;
        }
        return constant instanceof Byte || constant instanceof Short
                ? (Object) ((Number) constant).intValue()
                : constant;
    }
}
