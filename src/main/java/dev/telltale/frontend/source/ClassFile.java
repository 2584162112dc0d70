package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/** Writes one class in the form that a compiler gives it (JVMS §4), with the methods that nobody wrote. */
final class ClassFile {
    final SourceType type;
    final Typing typing;
    final EnumTables enumTables;
    final Constructors constructors;
    final Initialisers initialisers;
    final Lambdas lambdas;
    private final AnnotationWriter annotations;

    /** From the next version on, the library takes the depth of the stack from frames, which are not written. */
    static final int VERSION = Opcodes.V1_6;

    private ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    MethodWriter methods;
    private final Set<String> tooLarge = new HashSet<>();
    final List<String> broken = new ArrayList<>();

    /**
     * A written class.
     *
     * @param positions for each method in order: what its line numbers stand for
     */
    record Written(byte[] content, int[][] positions) {}

    ClassFile(SourceType type, Typing typing, EnumTables enumTables) {
        this.type = type;
        this.typing = typing;
        this.enumTables = enumTables;
        this.annotations = new AnnotationWriter(typing);
        this.initialisers = new Initialisers(this);
        this.constructors = new Constructors(type, initialisers::ofObject);
        this.lambdas = new Lambdas(this);
        this.methods = newMethods();
    }

    Written write() {
        while (true) {
            try {
                writeAll();
                return new Written(writer.toByteArray(), methods.positions());
            } catch (MethodTooLargeException e) {
                tooLarge.add(e.getMethodName() + e.getDescriptor());
                broken.add(e.getMethodName());
                startAgain();
            }
        }
    }

    private void startAgain() {
        writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        methods = newMethods();
        lambdas.clear();
    }

    private MethodWriter newMethods() {
        return new MethodWriter(this, writer, annotations, tooLarge);
    }

    private void writeAll() {
        ClassType above = type.superType();
        writer.visit(
                VERSION,
                type.access() & ~(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED),
                Erasure.internal(type.name()),
                signature(),
                Erasure.internal(above == null ? JavaType.OBJECT.name() : above.name()),
                type.interfaces().stream().map(t -> Erasure.internal(t.name())).toArray(String[]::new));
        if (type.node instanceof TypeDeclaration<?> declaration) {
            annotations.write(declaration.getAnnotations(), type.scope(), writer::visitAnnotation);
        }
        new Fields(this, writer, annotations).write();
        writeMethods();
        Bridges.write(this);
        lambdas.write();
        initialisers.ofClass();
        writer.visitEnd();
    }

    private @Nullable String signature() {
        ClassType above = type.superType();
        boolean generic = !type.typeParameters().isEmpty()
                || above != null && Erasure.isGeneric(above)
                || type.interfaces().stream().anyMatch(Erasure::isGeneric);
        if (!generic) {
            return null;
        }
        StringBuilder text = new StringBuilder(Erasure.parameters(type.typeParameters()));
        text.append(Erasure.signature(above == null ? JavaType.OBJECT : above));
        type.interfaces().forEach(t -> text.append(Erasure.signature(t)));
        return text.toString();
    }

    /** Writes a field that the source does not have and compilers add. */
    void hiddenField(int flags, String name, JavaType fieldType) {
        writer.visitField(flags, name, Erasure.descriptor(fieldType), null, null)
                .visitEnd();
    }

    private void writeMethods() {
        if (type.node instanceof EnumDeclaration) {
            EnumMembers.methods(this);
        }
        boolean constructed = false;
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof MethodDeclaration m) {
                MethodInfo method = type.methodOf(m);
                methods.write(
                        method,
                        m,
                        m.getBody().isEmpty()
                                ? null
                                : body -> {
                                    m.getParameters().forEach(p -> body.declare(typing.bindings.declaredBy(p)));
                                    body.statements.write(m.getBody().get());
                                });
            } else if (member instanceof ConstructorDeclaration c) {
                constructed = true;
                MethodInfo method = type.methodOf(c);
                methods.write(method, c, body -> constructors.declared(body, c, method));
            } else if (member instanceof CompactConstructorDeclaration c && type.node instanceof RecordDeclaration r) {
                constructed = true;
                MethodInfo method = type.methodOf(c);
                methods.write(method, c, body -> constructors.compact(body, c, r, method));
            } else if (member.isAnnotationMemberDeclaration()) {
                methods.write(type.methodOf(member), null, null);
            }
        }
        if (type.node instanceof RecordDeclaration r) {
            RecordMethods.write(this, r);
        } else if (type.isAnonymous()) {
            anonymousConstructor();
        } else if (!constructed && !type.isInterface()) {
            MethodInfo method = type.methods().stream()
                    .filter(MethodInfo::isConstructor)
                    .findFirst()
                    .orElseThrow();
            methods.write(method, null, constructors::implicit);
        }
    }

    private void anonymousConstructor() {
        List<JavaType> declared;
        String above;
        if (type.node instanceof ObjectCreationExpr creation) {
            MethodUse use = typing.calls.constructors.of(
                    creation, typing.calls.constructors.madeBy(creation), creation.getArguments());
            declared = use.method() == null ? givenTo(creation) : use.method().parameters();
            above = type.superType() == null
                    ? JavaType.OBJECT.name()
                    : type.superType().name();
        } else {
            MethodUse use = EnumMembers.use(
                    typing,
                    (EnumConstantDeclaration) type.node,
                    String.valueOf(
                            type.superType() == null ? null : type.superType().name()));
            declared = use.method() == null ? List.of() : use.method().parameters();
            above = use.owner().name();
        }
        String descriptor = Erasure.descriptor(type.constructorParameters(declared), Primitive.VOID);
        methods.write(
                0,
                "<init>",
                descriptor,
                null,
                null,
                Primitive.VOID,
                body -> constructors.anonymous(body, declared, above));
    }

    private List<JavaType> givenTo(ObjectCreationExpr creation) {
        return creation.getArguments().stream()
                .map(a -> !Functions.isFunction(a) && JavaType.isPrimitive(typing.typeOf(a))
                        ? typing.typeOf(a)
                        : Arguments.UNDECLARED)
                .toList();
    }

    /** {@return whether a method of this name and so many parameters is written in the source} */
    boolean declares(String name, int parameters) {
        return type.members().stream()
                .anyMatch(m -> m instanceof MethodDeclaration d
                        && d.getNameAsString().equals(name)
                        && d.getParameters().size() == parameters);
    }

    /** Writes a method that the source does not have and compilers add. */
    void bridge(int flags, String name, String descriptor, JavaType result, Consumer<Body> code) {
        methods.write(flags, name, descriptor, null, null, result, code);
    }

    void hidden(String name, String descriptor, JavaType result, Consumer<Body> code) {
        methods.write(Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, descriptor, null, null, result, code);
    }
}
