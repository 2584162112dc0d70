package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the methods of a class, each with the positions that its lines stand for. */
final class MethodWriter {
    private final ClassFile classFile;
    private final SourceType type;
    private final ClassWriter writer;
    private final AnnotationWriter annotations;
    private final Set<String> tooLarge;
    private final List<int[]> positions = new ArrayList<>();

    /** @param tooLarge methods, by name and descriptor, whose code is left out */
    MethodWriter(ClassFile classFile, ClassWriter writer, AnnotationWriter annotations, Set<String> tooLarge) {
        this.classFile = classFile;
        this.type = classFile.type;
        this.writer = writer;
        this.annotations = annotations;
        this.tooLarge = tooLarge;
    }

    int[][] positions() {
        return positions.toArray(new int[0][]);
    }

    void write(MethodInfo method, @Nullable Node node, @Nullable Consumer<Body> code) {
        write(method.access(), method.name(), method.descriptorText(), signature(method), node, method.result(), code);
    }

    private static @Nullable String signature(MethodInfo method) {
        boolean generic = !method.typeParameters().isEmpty()
                || Erasure.isGeneric(method.result())
                || method.parameters().stream().anyMatch(Erasure::isGeneric);
        if (!generic) {
            return null;
        }
        StringBuilder text = new StringBuilder(Erasure.parameters(method.typeParameters())).append('(');
        method.parameters().forEach(p -> text.append(Erasure.signature(p)));
        return text.append(')').append(Erasure.signature(method.result())).toString();
    }

    void write(
            int flags,
            String name,
            String descriptor,
            @Nullable String signature,
            @Nullable Node node,
            JavaType result,
            @Nullable Consumer<Body> code) {
        MethodVisitor out = writer.visitMethod(flags, name, descriptor, signature, null);
        if (node instanceof NodeWithAnnotations<?> annotated) {
            annotations.write(annotated.getAnnotations(), type.scope(), out::visitAnnotation);
        }
        if (node instanceof CallableDeclaration<?> callable) {
            parameterAnnotations(callable, out);
        }
        boolean omitted = code == null
                || (flags & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0
                || tooLarge.contains(name + descriptor);
        if (omitted || code == null) {
            positions.add(new int[0]);
        } else {
            out.visitCode();
            Body body = new Body(classFile, out, (flags & Opcodes.ACC_STATIC) != 0, result);
            fill(body, name, code);
            out.visitMaxs(0, 0);
            positions.add(body.code.positions());
        }
        out.visitEnd();
    }

    private void fill(Body body, String name, Consumer<Body> code) {
        try {
            code.accept(body);
        } catch (RuntimeException | StackOverflowError e) {
            classFile.broken.add(name + " (" + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()) + ")");
            body.code.abandon();
        }
        if (body.result == Primitive.VOID) {
            body.code.op(Opcodes.RETURN);
        } else if (body.code.isAlive()) {
            body.code.constant(null);
            body.code.op(Opcodes.ATHROW);
        }
    }

    private void parameterAnnotations(CallableDeclaration<?> callable, MethodVisitor out) {
        NodeList<Parameter> parameters = callable.getParameters();
        if (parameters.stream().allMatch(p -> p.getAnnotations().isEmpty())) {
            return;
        }
        out.visitAnnotableParameterCount(parameters.size(), true);
        for (int i = 0; i < parameters.size(); i++) {
            int index = i;
            annotations.write(
                    parameters.get(i).getAnnotations(),
                    type.scope(),
                    (descriptor, visible) -> out.visitParameterAnnotation(index, descriptor, visible));
        }
    }
}
