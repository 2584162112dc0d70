package dev.telltale.frontend.source;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes one class in the form that a compiler gives it (JVMS §4), with the methods that nobody wrote. */
final class ClassFile {
    final SourceType type;
    final Typing typing;
    final EnumTables enumTables;
    final Constructors constructors;
    private final AnnotationWriter annotations;
    /** From the next version on, the library takes the depth of the stack from frames, which are not written. */
    static final int VERSION = Opcodes.V1_6;

    private ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final List<int[]> positions = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final IdentityHashMap<LambdaExpr, String> lambdas = new IdentityHashMap<>();
    private final Map<String, String> arrayMakers = new HashMap<>();
    private final Set<String> tooLarge = new HashSet<>();
    final List<String> broken = new ArrayList<>();
    private int lambdaCount;
    private boolean asserts;

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
        this.constructors = new Constructors(type, this::initialisers);
    }

    Written write() {
        while (true) {
            try {
                writeAll();
                return new Written(writer.toByteArray(), positions.toArray(new int[0][]));
            } catch (MethodTooLargeException e) {
                tooLarge.add(e.getMethodName() + e.getDescriptor());
                broken.add(e.getMethodName());
                startAgain();
            }
        }
    }

    private void startAgain() {
        writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        positions.clear();
        lambdas.clear();
        arrayMakers.clear();
        lambdaCount = 0;
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
        fields();
        methods();
        Bridges.write(this);
        writeLambdas();
        staticInitialiser();
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

    private void fields() {
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
            hiddenField(hidden, "this$0", ClassType.of(type.around.name()));
        }
        type.captured.forEach(local -> hiddenField(hidden, Body.capturedField(local), typing.typeOf(local)));
        if (type.node instanceof EnumDeclaration) {
            int flags = hidden | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
            hiddenField(flags, "$VALUES", new ArrayType(ClassType.of(type.name())));
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

    private void hiddenField(int flags, String name, JavaType fieldType) {
        writer.visitField(flags, name, Erasure.descriptor(fieldType), null, null)
                .visitEnd();
    }

    private void methods() {
        if (type.node instanceof EnumDeclaration) {
            enumMethods();
        }
        boolean constructed = false;
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof MethodDeclaration m) {
                MethodInfo method = type.methodOf(m);
                method(
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
                method(method, c, body -> constructors.declared(body, c, method));
            } else if (member instanceof CompactConstructorDeclaration c && type.node instanceof RecordDeclaration r) {
                constructed = true;
                MethodInfo method = type.methodOf(c);
                method(method, c, body -> constructors.compact(body, c, r, method));
            } else if (member.isAnnotationMemberDeclaration()) {
                method(type.methodOf(member), null, null);
            }
        }
        if (type.node instanceof RecordDeclaration r) {
            recordMethods(r);
        } else if (type.isAnonymous()) {
            anonymousConstructor();
        } else if (!constructed && !type.isInterface()) {
            MethodInfo method = type.methods().stream()
                    .filter(MethodInfo::isConstructor)
                    .findFirst()
                    .orElseThrow();
            method(method, null, constructors::implicit);
        }
    }

    private void anonymousConstructor() {
        List<JavaType> declared;
        String above;
        if (type.node instanceof ObjectCreationExpr creation) {
            MethodUse use = typing.calls.constructor(creation, typing.calls.madeBy(creation), creation.getArguments());
            declared = use.method() == null ? givenTo(creation) : use.method().parameters();
            above = type.superType() == null
                    ? JavaType.OBJECT.name()
                    : type.superType().name();
        } else {
            MethodUse use = constantUse(
                    (EnumConstantDeclaration) type.node,
                    String.valueOf(
                            type.superType() == null ? null : type.superType().name()));
            declared = use.method() == null ? List.of() : use.method().parameters();
            above = use.owner().name();
        }
        String descriptor = Erasure.descriptor(type.constructorParameters(declared), Primitive.VOID);
        method(
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
                .map(a -> !Calls.isFunction(a) && JavaType.isPrimitive(typing.typeOf(a))
                        ? typing.typeOf(a)
                        : Arguments.UNDECLARED)
                .toList();
    }

    private MethodUse constantUse(EnumConstantDeclaration constant, String enumName) {
        return typing.calls.constructor(constant, ClassType.of(enumName), constant.getArguments());
    }

    private void method(MethodInfo method, @Nullable Node node, @Nullable Consumer<Body> code) {
        method(method.access(), method.name(), method.descriptorText(), signature(method), node, method.result(), code);
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

    private void method(
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
            Body body = new Body(this, out, (flags & Opcodes.ACC_STATIC) != 0, result);
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
            broken.add(name + " (" + e.getClass().getSimpleName()
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

    /** Field initialisers and blocks of an object, in the order of the text. */
    void initialisers(Body body) {
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof FieldDeclaration field && !isStatic(field)) {
                field.getVariables().forEach(v -> initialise(body, v));
            } else if (member instanceof InitializerDeclaration block && !block.isStatic()) {
                body.statements.write(block.getBody());
            }
        }
    }

    private boolean isStatic(FieldDeclaration field) {
        return field.hasModifier(Modifier.Keyword.STATIC) || type.isInterface();
    }

    private void initialise(Body body, VariableDeclarator variable) {
        FieldInfo field = typing.hierarchy.field(type.name(), variable.getNameAsString());
        if (variable.getInitializer().isEmpty() || field == null) {
            return;
        }
        body.code.at(variable);
        if (!field.isStatic()) {
            body.pushThis();
        }
        body.expressions.push(variable.getInitializer().get(), field.type());
        body.code.field(
                field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD, type.name(), field.name(), field.type());
    }

    private void staticInitialiser() {
        List<Consumer<Body>> parts = new ArrayList<>();
        if (type.node instanceof EnumDeclaration e) {
            parts.add(body -> enumConstants(body, e));
        }
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof FieldDeclaration field && isStatic(field)) {
                field.getVariables().stream()
                        .filter(this::isComputed)
                        .forEach(v -> parts.add(body -> initialise(body, v)));
            } else if (member instanceof InitializerDeclaration block && block.isStatic()) {
                parts.add(body -> body.statements.write(block.getBody()));
            }
        }
        if (parts.isEmpty() && !asserts) {
            return;
        }
        // Lambdas met here are written behind it, and may assert; the flag has to be known first.
        method(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null, Primitive.VOID, body -> {
            if (asserts) {
                noteAssertions(body);
            }
            parts.forEach(part -> part.accept(body));
        });
        if (asserts) {
            int flags = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            hiddenField(flags, "$assertionsDisabled", Primitive.BOOLEAN);
        }
        writeLambdas();
    }

    /** The last one comes first, as compilers write them. */
    private void writeLambdas() {
        while (!later.isEmpty()) {
            later.remove(later.size() - 1).run();
        }
    }

    private boolean isComputed(VariableDeclarator variable) {
        FieldInfo field = typing.hierarchy.field(type.name(), variable.getNameAsString());
        return variable.getInitializer().isPresent()
                && (field == null || !field.isFinal() || typing.constants.of(field) == null);
    }

    private void noteAssertions(Body body) {
        Code code = body.code;
        code.typeConstant(ClassType.of(type.name()));
        code.invoke(Opcodes.INVOKEVIRTUAL, "java.lang.Class", "desiredAssertionStatus", "()Z");
        Label off = new Label();
        Label end = new Label();
        code.jump(Opcodes.IFNE, off);
        code.constant(1);
        code.goTo(end);
        code.label(off);
        code.constant(0);
        code.label(end);
        code.field(Opcodes.PUTSTATIC, type.name(), "$assertionsDisabled", Primitive.BOOLEAN);
    }

    String assertionOwner() {
        asserts = true;
        return type.name();
    }

    private void enumConstants(Body body, EnumDeclaration e) {
        Code code = body.code;
        ClassType own = ClassType.of(type.name());
        for (int i = 0; i < e.getEntries().size(); i++) {
            EnumConstantDeclaration constant = e.getEntry(i);
            MethodUse use = constantUse(constant, type.name());
            SourceType special = typing.bindings.typeOf(constant);
            String made = special == null ? type.name() : special.name();
            code.at(constant);
            code.type(Opcodes.NEW, Erasure.internal(made));
            code.op(Opcodes.DUP);
            code.constant(constant.getNameAsString());
            code.constant(i);
            body.arguments.push(constant.getArguments(), use);
            List<JavaType> declared =
                    use.method() == null ? List.of() : use.method().parameters();
            code.invoke(
                    Opcodes.INVOKESPECIAL,
                    made,
                    "<init>",
                    Erasure.descriptor(type.constructorParameters(declared), Primitive.VOID));
            code.field(Opcodes.PUTSTATIC, type.name(), constant.getNameAsString(), own);
        }
        ArrayType array = new ArrayType(own);
        code.invoke(Opcodes.INVOKESTATIC, type.name(), "$values", Erasure.descriptor(List.of(), array));
        code.field(Opcodes.PUTSTATIC, type.name(), "$VALUES", array);
    }

    private void enumMethods() {
        ClassType own = ClassType.of(type.name());
        ArrayType array = new ArrayType(own);
        int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        method(flags, "values", Erasure.descriptor(List.of(), array), null, null, array, body -> {
            body.code.field(Opcodes.GETSTATIC, type.name(), "$VALUES", array);
            body.code.invoke(Opcodes.INVOKEVIRTUAL, Erasure.descriptor(array), "clone", "()Ljava/lang/Object;");
            body.code.type(Opcodes.CHECKCAST, Erasure.descriptor(array));
            body.code.op(Opcodes.ARETURN);
        });
        method(flags, "valueOf", Erasure.descriptor(List.of(JavaType.STRING), own), null, null, own, body -> {
            body.code.typeConstant(own);
            body.code.load(JavaType.STRING, 0);
            body.code.invoke(
                    Opcodes.INVOKESTATIC,
                    "java.lang.Enum",
                    "valueOf",
                    "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");
            body.code.type(Opcodes.CHECKCAST, Erasure.internal(own));
            body.code.op(Opcodes.ARETURN);
        });
        List<String> names = ((EnumDeclaration) type.node)
                .getEntries().stream()
                        .map(EnumConstantDeclaration::getNameAsString)
                        .toList();
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        method(hidden, "$values", Erasure.descriptor(List.of(), array), null, null, array, body -> {
            body.code.constant(names.size());
            body.code.newArray(own);
            for (int i = 0; i < names.size(); i++) {
                body.code.op(Opcodes.DUP);
                body.code.constant(i);
                body.code.field(Opcodes.GETSTATIC, type.name(), names.get(i), own);
                body.code.op(Opcodes.AASTORE);
            }
            body.code.op(Opcodes.ARETURN);
        });
    }

    private void recordMethods(RecordDeclaration r) {
        MethodInfo canonical = type.implicitCanonical();
        if (canonical != null) {
            method(canonical, null, body -> constructors.canonical(body, r, canonical));
        }
        for (MethodInfo method : type.methods()) {
            boolean accessor = method.parameters().isEmpty()
                    && type.members().stream()
                            .noneMatch(m -> m instanceof MethodDeclaration d
                                    && type.methodOf(d).equals(method));
            if (accessor && !method.isConstructor()) {
                method(method, null, body -> {
                    body.code.at(r);
                    body.pushThis();
                    body.code.field(Opcodes.GETFIELD, type.name(), method.name(), method.result());
                    body.code.typed(Opcodes.IRETURN, method.result());
                });
            }
        }
        RecordMethods.write(this, r, typing);
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
        method(flags, name, descriptor, null, null, result, code);
    }

    void hidden(String name, String descriptor, JavaType result, Consumer<Body> code) {
        method(Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, descriptor, null, null, result, code);
    }

    /** {@return the name of the method that will hold the lambda's body} */
    String addLambda(
            LambdaExpr expression, Scope.Lambda lambda, boolean isStatic, JavaType result, List<JavaType> parameters) {
        String known = lambdas.get(expression);
        if (known != null) {
            return known;
        }
        String name = "lambda$" + lambdaCount++;
        lambdas.put(expression, name);
        int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | (isStatic ? Opcodes.ACC_STATIC : 0);
        later.add(() -> method(flags, name, Erasure.descriptor(parameters, result), null, null, result, body -> {
            Stream.concat(
                            lambda.captured.stream(),
                            expression.getParameters().stream().map(typing.bindings::declaredBy))
                    .forEach(body::declare);
            lambdaBody(body, expression, result);
        }));
        return name;
    }

    private static void lambdaBody(Body body, LambdaExpr expression, JavaType result) {
        if (expression.getExpressionBody().isEmpty()) {
            body.statements.write(expression.getBody());
            return;
        }
        body.code.at(expression.getExpressionBody().get());
        if (result == Primitive.VOID) {
            body.expressions.discard(expression.getExpressionBody().get());
        } else {
            JavaType wanted = body.typing.calls.functions.targetOf(expression).result();
            body.expressions.push(
                    expression.getExpressionBody().get(), wanted == JavaType.Special.UNKNOWN ? result : wanted);
            body.code.typed(Opcodes.IRETURN, result);
        }
    }

    String addArrayMaker(ArrayType array) {
        return arrayMakers.computeIfAbsent(Erasure.descriptor(array), k -> {
            String name = "lambda$" + lambdaCount++;
            int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
            later.add(() ->
                    method(flags, name, Erasure.descriptor(List.of(Primitive.INT), array), null, null, array, body -> {
                        body.code.load(Primitive.INT, body.code.newLocal(Primitive.INT));
                        body.code.newArray(array.element());
                        body.code.op(Opcodes.ARETURN);
                    }));
            return name;
        });
    }
}
