package dev.telltale.frontend.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Writes constructors: what is captured, the constructor above, the initialisers, and then what is written there. */
final class Constructors {
    private final SourceType type;
    private final Consumer<Body> initialisers;
    /** In the order of the fields, so that the same source gives the same bytes. */
    private final Map<Local, Integer> captured = new LinkedHashMap<>();

    private int outer;

    /** @param initialisers writes the initialisers of an object's fields */
    Constructors(SourceType type, Consumer<Body> initialisers) {
        this.type = type;
        this.initialisers = initialisers;
    }

    private boolean isEnum() {
        return type.node instanceof EnumDeclaration || type.node instanceof EnumConstantDeclaration;
    }

    /** Gives the parameters their slots; {@return those of the declared ones} */
    private List<Integer> enter(Body body, List<JavaType> declared, List<Local> locals) {
        Code code = body.code;
        if (type.hasOuterInstance()) {
            outer = code.newLocal(JavaType.OBJECT);
            body.outerAt(outer);
        }
        if (isEnum()) {
            code.newLocal(JavaType.STRING);
            code.newLocal(Primitive.INT);
        }
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            slots.add(i < locals.size() ? body.declare(locals.get(i)) : code.newLocal(declared.get(i)));
        }
        captured.clear();
        type.captured.forEach(local -> captured.put(local, body.declare(local)));
        return slots;
    }

    void declared(Body body, ConstructorDeclaration declaration, MethodInfo method) {
        List<Local> locals = declaration.getParameters().stream()
                .map(p -> body.typing.bindings.declaredBy(p))
                .toList();
        enter(body, method.parameters(), locals);
        BlockStmt block = declaration.getBody();
        if (block.getStatements().stream().noneMatch(Statement::isExplicitConstructorInvocationStmt)) {
            body.code.at(declaration);
            begin(body);
        }
        body.statements.write(block);
    }

    /** What comes before the written statements when they do not call a constructor themselves. */
    private void begin(Body body) {
        keepCaptured(body);
        callAbove(body);
        initialisers.accept(body);
    }

    void implicit(Body body) {
        enter(body, List.of(), List.of());
        body.code.at(type.node);
        begin(body);
    }

    void compact(
            Body body, CompactConstructorDeclaration declaration, RecordDeclaration components, MethodInfo method) {
        List<Local> locals = components.getParameters().stream()
                .map(p -> body.typing.bindings.declaredBy(p.getName()))
                .toList();
        List<Integer> slots = enter(body, method.parameters(), locals);
        body.code.at(declaration);
        begin(body);
        body.statements.write(declaration.getBody());
        assign(body, components.getParameters(), method, slots);
    }

    void canonical(Body body, RecordDeclaration components, MethodInfo method) {
        List<Integer> slots = enter(body, method.parameters(), List.of());
        body.code.at(components);
        begin(body);
        assign(body, components.getParameters(), method, slots);
    }

    private void assign(Body body, NodeList<Parameter> components, MethodInfo method, List<Integer> slots) {
        for (int i = 0; i < components.size(); i++) {
            JavaType component = method.parameters().get(i);
            body.pushThis();
            body.code.load(component, slots.get(i));
            body.code.field(Opcodes.PUTFIELD, type.name(), components.get(i).getNameAsString(), component);
        }
    }

    private void keepCaptured(Body body) {
        Code code = body.code;
        if (type.hasOuterInstance() && type.around != null) {
            body.pushThis();
            code.load(JavaType.OBJECT, outer);
            code.field(Opcodes.PUTFIELD, type.name(), "this$0", ClassType.of(type.around.name()));
        }
        captured.forEach((local, slot) -> {
            JavaType kind = body.typing.typeOf(local);
            body.pushThis();
            code.load(kind, slot);
            code.field(Opcodes.PUTFIELD, type.name(), Body.capturedField(local), kind);
        });
    }

    private void callAbove(Body body) {
        ClassType above = type.superType() == null ? JavaType.OBJECT : type.superType();
        body.pushThis();
        if (type.node instanceof EnumDeclaration) {
            pushNameAndPlace(body);
            body.code.invoke(Opcodes.INVOKESPECIAL, above.name(), "<init>", "(Ljava/lang/String;I)V");
            return;
        }
        TypeInfo info = body.hierarchy.info(above);
        MethodInfo method = info == null
                ? null
                : body.typing.calls.overloads.best(ConstructorCalls.constructorsOf(info), List.of(), above);
        NodeList<Expression> none = new NodeList<>();
        MethodUse use = new MethodUse(
                method,
                "<init>",
                above,
                method == null ? List.of() : method.parameters(),
                Primitive.VOID,
                method != null && method.isVarargs(),
                MethodUse.Receiver.EXPRESSION,
                null);
        invoke(body, above, info, none, use, null);
    }

    private static void pushNameAndPlace(Body body) {
        body.code.load(JavaType.STRING, 1);
        body.code.load(Primitive.INT, 2);
    }

    /** A constructor's own call of another one. */
    void explicit(Body body, ExplicitConstructorInvocationStmt call) {
        body.code.at(call);
        ClassType above = call.isThis() ? type.self() : type.superType() == null ? JavaType.OBJECT : type.superType();
        if (!call.isThis()) {
            keepCaptured(body);
        }
        MethodUse use = body.typing.calls.constructors.of(call, above, call.getArguments());
        TypeInfo info = call.isThis() ? type : body.hierarchy.info(above);
        body.pushThis();
        if (isEnum()) {
            pushNameAndPlace(body);
        }
        invoke(body, above, info, call.getArguments(), use, call.getExpression().orElse(null));
        if (!call.isThis()) {
            initialisers.accept(body);
        }
    }

    private void invoke(
            Body body,
            ClassType target,
            @Nullable TypeInfo info,
            NodeList<Expression> arguments,
            MethodUse use,
            @Nullable Expression object) {
        pushOuterFor(body, info, object);
        body.arguments.push(arguments, use);
        if (info != null) {
            body.pushCaptured(info);
        }
        String descriptor = use.method() == null
                ? Erasure.descriptor(body.arguments.givenTypes(arguments), Primitive.VOID)
                : use.method().descriptorText();
        body.code.invoke(Opcodes.INVOKESPECIAL, target.name(), "<init>", descriptor);
    }

    private void pushOuterFor(Body body, @Nullable TypeInfo info, @Nullable Expression object) {
        if (info == null || !info.hasOuterInstance()) {
            return;
        }
        if (object != null) {
            body.expressions.push(object);
        } else if (info.equals(type)) {
            body.code.load(JavaType.OBJECT, outer);
        } else {
            String name = info instanceof SourceType source && source.around != null
                    ? source.around.name()
                    : String.valueOf(info.outerName());
            pushOuter(body, name);
        }
    }

    /** The object itself is not one yet, even when it would be of the type. */
    private void pushOuter(Body body, String name) {
        if (!type.hasOuterInstance() || type.around == null) {
            body.code.constant(null);
            return;
        }
        body.code.load(JavaType.OBJECT, outer);
        SourceType at = type.around;
        while (!at.name().equals(name)
                && !body.hierarchy.above(at.name()).containsKey(name)
                && at.hasOuterInstance()
                && at.around != null) {
            body.code.field(Opcodes.GETFIELD, at.name(), "this$0", ClassType.of(at.around.name()));
            at = at.around;
        }
    }

    /** An anonymous class hands what it is given to the constructor above. */
    void anonymous(Body body, List<JavaType> declared, String above) {
        List<Integer> slots = enter(body, declared, List.of());
        Code code = body.code;
        code.at(type.node);
        keepCaptured(body);
        body.pushThis();
        TypeInfo info = body.hierarchy.info(ClassType.of(above));
        if (type.node instanceof EnumConstantDeclaration) {
            pushNameAndPlace(body);
        } else {
            Expression object = type.node instanceof ObjectCreationExpr creation
                    ? creation.getScope().orElse(null)
                    : null;
            pushOuterFor(body, info, object);
        }
        for (int i = 0; i < declared.size(); i++) {
            code.load(declared.get(i), slots.get(i));
        }
        if (info != null) {
            body.pushCaptured(info);
        }
        List<JavaType> parameters =
                info instanceof SourceType source ? source.constructorParameters(declared) : new ArrayList<>(declared);
        if (info != null && !(info instanceof SourceType) && info.hasOuterInstance()) {
            parameters.add(0, ClassType.of(String.valueOf(info.outerName())));
        }
        code.invoke(Opcodes.INVOKESPECIAL, above, "<init>", Erasure.descriptor(parameters, Primitive.VOID));
        initialisers.accept(body);
    }
}
