package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes expressions: evaluates them in the language's order and leaves their values on the stack. */
final class Expressions {
    private static final Handle CONCAT = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                    + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false);
    /** Stands for a parameter's type in the call of a method that nobody declares. */
    static final ClassType UNDECLARED = ClassType.of("?");

    private static final int MOST_PARTS = 200;
    private static final char ARGUMENT = '\u0001';
    private static final char CONSTANT = '\u0002';

    private final Body body;
    private final Code code;
    private final Typing typing;

    Expressions(Body body) {
        this.body = body;
        this.code = body.code;
        this.typing = body.typing;
    }

    /** Pushes the value as one of the type. */
    void push(Expression expression, JavaType wanted) {
        JavaType type = JavaType.opened(wanted);
        typing.calls.expect(expression, type);
        if (expression instanceof EnclosedExpr enclosed) {
            push(enclosed.getInner(), type);
        } else if (expression.isLambdaExpr() || expression.isMethodReferenceExpr()) {
            typing.calls.placeAll(expression, type);
            body.functions.push(expression);
        } else if (expression instanceof ArrayInitializerExpr array) {
            pushElements(array, type instanceof ArrayType a ? a : new ArrayType(JavaType.OBJECT));
        } else if (typing.constants.of(expression) == null && expression instanceof ConditionalExpr choice) {
            pushChoice(choice, type);
        } else if (expression instanceof SwitchExpr choice) {
            pushSwitch(choice, type);
        } else {
            pushPlain(expression, type);
        }
    }

    private void pushPlain(Expression expression, JavaType type) {
        Object constant = typing.constants.of(expression);
        Object fit = constant == null ? null : Constants.converted(constant, type);
        if (fit != null) {
            code.constant(fit);
            return;
        }
        JavaType from = expression instanceof MethodCallExpr call ? call(call, true, type) : push(expression);
        code.coerce(from, type);
    }

    private void pushChoice(ConditionalExpr choice, JavaType wanted) {
        JavaType own = Calls.isFunction(choice) ? Special.UNKNOWN : typing.typeOf(choice);
        JavaType each = JavaType.isPrimitive(own) ? own : wanted;
        Label otherwise = new Label();
        Label end = new Label();
        body.conditions.jump(choice.getCondition(), false, otherwise);
        push(choice.getThenExpr(), each);
        code.goTo(end);
        code.label(otherwise);
        push(choice.getElseExpr(), each);
        code.label(end);
        code.coerce(each, wanted);
    }

    private void pushSwitch(SwitchExpr choice, JavaType wanted) {
        JavaType own = typing.typeOf(choice);
        JavaType each = JavaType.isPrimitive(own) ? own : wanted;
        body.switches.expression(choice, each);
        code.coerce(each, wanted);
    }

    /** Pushes the value; {@return its type} */
    JavaType push(Expression expression) {
        Object constant = typing.constants.of(expression);
        if (constant != null) {
            code.constant(constant);
            return typing.typeOf(expression);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return push(enclosed.getInner());
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call, true);
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return pushReference(expression);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return create(creation);
        }
        if (expression instanceof BinaryExpr binary) {
            return pushBinary(binary);
        }
        if (expression instanceof AssignExpr assign) {
            return body.assignments.assign(assign, true);
        }
        if (expression instanceof UnaryExpr unary) {
            return pushUnary(unary);
        }
        if (expression instanceof ConditionalExpr || expression instanceof SwitchExpr) {
            JavaType type = typing.typeOf(expression);
            push(expression, type);
            return type;
        }
        return pushRare(expression);
    }

    private JavaType pushRare(Expression expression) {
        if (expression instanceof ThisExpr) {
            JavaType type = typing.typeOf(expression);
            if (type instanceof ClassType c) {
                body.pushThis(c.name());
            }
            return type;
        }
        if (expression.isSuperExpr()) {
            body.pushThis();
            return typing.typeOf(expression);
        }
        if (expression instanceof CastExpr cast) {
            return pushCast(cast);
        }
        if (expression instanceof InstanceOfExpr test) {
            return pushInstanceTest(test);
        }
        if (expression instanceof ArrayAccessExpr access) {
            JavaType array = push(access.getName());
            push(access.getIndex(), Primitive.INT);
            JavaType element = array instanceof ArrayType a ? JavaType.opened(a.element()) : Special.UNKNOWN;
            code.typed(Opcodes.IALOAD, element);
            return element;
        }
        if (expression instanceof ArrayCreationExpr creation) {
            return pushArray(creation);
        }
        if (expression instanceof ClassExpr literal) {
            code.typeConstant(typing.resolve(literal.getType(), literal.getType()));
            return typing.typeOf(literal);
        }
        if (expression.isLambdaExpr() || expression.isMethodReferenceExpr()) {
            push(expression, Special.UNKNOWN);
            return Special.UNKNOWN;
        }
        code.constant(null);
        return Special.NULL;
    }

    private JavaType pushCast(CastExpr cast) {
        JavaType type = JavaType.opened(typing.typeOf(cast));
        if (Calls.isFunction(cast.getExpression())) {
            push(cast.getExpression(), type);
            return type;
        }
        JavaType from = push(cast.getExpression());
        if (from instanceof Primitive p && type instanceof Primitive q) {
            code.convert(p, q);
        } else if (from == Special.UNKNOWN && !(type instanceof Primitive)) {
            code.type(Opcodes.CHECKCAST, Erasure.internal(type));
        } else {
            code.coerce(from, type);
        }
        return type;
    }

    private JavaType pushInstanceTest(InstanceOfExpr test) {
        if (test.getPattern().isPresent()) {
            body.conditions.push(test);
        } else {
            push(test.getExpression());
            code.type(Opcodes.INSTANCEOF, Erasure.internal(typing.resolve(test.getType(), test.getType())));
        }
        return Primitive.BOOLEAN;
    }

    private JavaType pushArray(ArrayCreationExpr creation) {
        ArrayType type = (ArrayType) typing.typeOf(creation);
        if (creation.getInitializer().isPresent()) {
            pushElements(creation.getInitializer().get(), type);
            return type;
        }
        int lengths = 0;
        for (var level : creation.getLevels()) {
            if (level.getDimension().isPresent()) {
                push(level.getDimension().get(), Primitive.INT);
                lengths++;
            }
        }
        if (lengths > 1) {
            code.newArrays(type, lengths);
        } else {
            code.newArray(type.element());
        }
        return type;
    }

    private void pushElements(ArrayInitializerExpr array, ArrayType type) {
        JavaType element = JavaType.opened(type.element());
        code.constant(array.getValues().size());
        code.newArray(element);
        for (int i = 0; i < array.getValues().size(); i++) {
            code.op(Opcodes.DUP);
            code.constant(i);
            push(array.getValues().get(i), element);
            code.typed(Opcodes.IASTORE, element);
        }
    }

    private JavaType pushReference(Expression expression) {
        Typing.Reference reference = typing.refer(expression);
        if (reference instanceof Typing.ToLocal local) {
            return body.pushLocal(local.local());
        }
        if (reference instanceof Typing.ToField field) {
            return pushField(expression, field);
        }
        if (reference instanceof Typing.ToLength length) {
            push(length.array());
            code.op(Opcodes.ARRAYLENGTH);
            return Primitive.INT;
        }
        if (reference instanceof Typing.ToUnknown unknown) {
            return pushUnknown(expression, unknown);
        }
        code.constant(null);
        return Special.UNKNOWN;
    }

    private JavaType pushUnknown(Expression expression, Typing.ToUnknown unknown) {
        typing.bindings.scopeOf(expression).file().unresolved++;
        if (unknown.object() != null) {
            push(unknown.object());
        }
        code.at(expression);
        String owner =
                unknown.owner() == null ? body.self.name() : unknown.owner().name();
        code.field(
                unknown.object() == null ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
                owner,
                unknown.name(),
                JavaType.OBJECT);
        return Special.UNKNOWN;
    }

    private JavaType pushField(Expression expression, Typing.ToField use) {
        FieldInfo field = use.field();
        JavaType type = typing.typeOf(expression);
        if (!field.isStatic()) {
            pushObject(use);
        }
        code.at(expression instanceof FieldAccessExpr access ? access.getName() : expression);
        code.field(
                field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD, fieldOwner(use), field.name(), field.type());
        code.cast(Erasure.of(field.type()), Erasure.of(type));
        return type;
    }

    /** {@return the class an access names: what the field was looked for in, or who declares it when that is further out} */
    String fieldOwner(Typing.ToField use) {
        boolean further = use.object() == null && !use.site().name().equals(body.self.name());
        return further && use.field().isStatic() && use.site().arguments().isEmpty()
                ? use.site().name()
                : use.object() == null && further
                        ? use.field().owner().name()
                        : use.site().name();
    }

    void pushObject(Typing.ToField use) {
        if (use.object() != null) {
            push(use.object());
        } else {
            body.pushThis(use.site().name());
        }
    }

    JavaType call(MethodCallExpr call, boolean wanted) {
        return call(call, wanted, Special.UNKNOWN);
    }

    /** @param as what a value is wanted as; a value of a type argument is not asked to be more than that */
    private JavaType call(MethodCallExpr call, boolean wanted, JavaType as) {
        MethodUse use = typing.calls.of(call);
        MethodInfo method = use.method();
        pushReceiver(call, use);
        String descriptor = method == null ? unknownDescriptor(call, use, wanted) : method.descriptorText();
        pushArguments(call.getArguments(), use);
        code.at(call.getName());
        code.invoke(opcode(use), use.owner().name(), use.name(), descriptor);
        JavaType declared = method == null ? unknownResult(use, wanted) : method.result();
        if (!wanted) {
            code.pop(declared);
            return Primitive.VOID;
        }
        JavaType result = JavaType.opened(use.result());
        if (method == null || JavaType.isPrimitive(declared)) {
            return method == null ? result : JavaType.seen(declared);
        }
        boolean less = !(as instanceof Primitive) && as != Special.UNKNOWN && as != Special.NULL;
        code.cast(Erasure.of(declared), Erasure.of(less ? as : result));
        return less ? as : result;
    }

    private void pushReceiver(MethodCallExpr call, MethodUse use) {
        switch (use.receiver()) {
            case NONE -> {
                if (call.getScope().isPresent() && !isTypeName(call.getScope().get())) {
                    code.pop(push(call.getScope().get()));
                }
            }
            case EXPRESSION -> {
                JavaType type = push(call.getScope().orElseThrow());
                if (type != Special.UNKNOWN && use.owner().name().length() > 1) {
                    code.coerce(type, use.owner());
                }
            }
            case IMPLICIT ->
                body.pushThis(
                        use.holder() == null ? body.self.name() : use.holder().name());
            case SUPER -> body.pushThis();
        }
    }

    private boolean isTypeName(Expression scope) {
        return (scope.isNameExpr() || scope.isFieldAccessExpr()) && typing.refer(scope) instanceof Typing.ToType;
    }

    private int opcode(MethodUse use) {
        if (use.receiver() == Receiver.NONE) {
            return Opcodes.INVOKESTATIC;
        }
        if (use.receiver() == Receiver.SUPER
                || use.method() != null && use.method().isPrivate()) {
            return Opcodes.INVOKESPECIAL;
        }
        TypeInfo info = body.hierarchy.info(use.owner());
        return info != null && info.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }

    private String unknownDescriptor(MethodCallExpr call, MethodUse use, boolean wanted) {
        return Erasure.descriptor(givenTypes(call.getArguments()), unknownResult(use, wanted));
    }

    private static JavaType unknownResult(MethodUse use, boolean wanted) {
        return !wanted && use.result() == Special.UNKNOWN ? Primitive.VOID : use.result();
    }

    /** What a method takes is not known when nobody declares it; only numbers tell that they are not objects. */
    private List<JavaType> givenTypes(NodeList<Expression> arguments) {
        List<JavaType> types = new ArrayList<>();
        for (Expression argument : arguments) {
            JavaType type = Calls.isFunction(argument) ? Special.UNKNOWN : typing.typeOf(argument);
            types.add(type instanceof Primitive && type != Primitive.VOID ? type : UNDECLARED);
        }
        return types;
    }

    /** Pushes arguments as the parameters want them, the last ones in an array where they are spread. */
    void pushArguments(NodeList<Expression> arguments, MethodUse use) {
        MethodInfo method = use.method();
        if (method == null) {
            List<JavaType> types = givenTypes(arguments);
            for (int i = 0; i < arguments.size(); i++) {
                push(arguments.get(i), types.get(i).equals(UNDECLARED) ? Special.UNKNOWN : types.get(i));
            }
            return;
        }
        int fixed = use.spread()
                ? method.parameters().size() - 1
                : method.parameters().size();
        for (int i = 0; i < Math.min(fixed, arguments.size()); i++) {
            pushArgument(
                    arguments.get(i), use.formals().get(i), method.parameters().get(i));
        }
        for (int i = arguments.size(); i < fixed; i++) {
            pushNothing(method.parameters().get(i));
        }
        if (use.spread()) {
            pushSpread(
                    arguments,
                    fixed,
                    use.formals().get(fixed),
                    method.parameters().get(fixed));
        }
    }

    /** What code that does not fit together leaves out. */
    private void pushNothing(JavaType type) {
        Object zero = Constants.converted(0, type);
        code.constant(zero == null && type == Primitive.BOOLEAN ? (Object) false : zero);
    }

    private void pushArgument(Expression argument, JavaType formal, JavaType declared) {
        push(argument, formal);
        if (!JavaType.isPrimitive(declared) && !(JavaType.opened(formal) instanceof Primitive)) {
            code.cast(Erasure.of(formal), Erasure.of(declared));
        }
    }

    private void pushSpread(NodeList<Expression> arguments, int from, JavaType formal, JavaType declared) {
        JavaType given = JavaType.opened(formal) instanceof ArrayType a ? a.element() : JavaType.OBJECT;
        JavaType element = JavaType.opened(Erasure.of(given));
        if (Erasure.of(declared) instanceof ArrayType a && a.element() instanceof Primitive) {
            element = a.element();
        }
        code.constant(arguments.size() - from);
        code.newArray(element);
        for (int i = from; i < arguments.size(); i++) {
            code.op(Opcodes.DUP);
            code.constant(i - from);
            push(arguments.get(i), Calls.isFunction(arguments.get(i)) ? given : element);
            code.typed(Opcodes.IASTORE, element);
        }
    }

    private JavaType create(ObjectCreationExpr creation) {
        ClassType type = typing.calls.madeBy(creation);
        MethodUse use = typing.calls.constructor(creation, type, creation.getArguments());
        SourceType anonymous = typing.bindings.typeOf(creation);
        if (anonymous != null) {
            return createAnonymous(creation, anonymous, use);
        }
        TypeInfo info = body.hierarchy.info(type);
        code.at(creation);
        code.type(Opcodes.NEW, Erasure.internal(type));
        code.op(Opcodes.DUP);
        if (info != null && info.hasOuterInstance()) {
            pushOuter(creation, info);
        }
        pushArguments(creation.getArguments(), use);
        if (info != null) {
            body.pushCaptured(info);
        }
        code.at(creation);
        code.invoke(Opcodes.INVOKESPECIAL, type.name(), "<init>", constructorDescriptor(creation, use));
        return type;
    }

    private String constructorDescriptor(ObjectCreationExpr creation, MethodUse use) {
        return use.method() == null
                ? Erasure.descriptor(givenTypes(creation.getArguments()), Primitive.VOID)
                : use.method().descriptorText();
    }

    private void pushOuter(ObjectCreationExpr creation, TypeInfo info) {
        if (creation.getScope().isPresent()) {
            push(creation.getScope().get());
            return;
        }
        String outer = info instanceof SourceType source && source.around != null
                ? source.around.name()
                : String.valueOf(info.outerName());
        body.pushThis(outer);
    }

    private JavaType createAnonymous(ObjectCreationExpr creation, SourceType anonymous, MethodUse use) {
        code.at(creation);
        code.type(Opcodes.NEW, Erasure.internal(anonymous.name()));
        code.op(Opcodes.DUP);
        if (anonymous.hasOuterInstance()) {
            body.pushThis();
        }
        pushArguments(creation.getArguments(), use);
        body.pushCaptured(anonymous);
        code.at(creation);
        List<JavaType> parameters = anonymous.constructorParameters(anonymousParameters(creation, use));
        code.invoke(Opcodes.INVOKESPECIAL, anonymous.name(), "<init>", Erasure.descriptor(parameters, Primitive.VOID));
        return typing.typeOf(creation);
    }

    /** {@return what an anonymous class's constructor takes: what it hands to the constructor above} */
    List<JavaType> anonymousParameters(ObjectCreationExpr creation, MethodUse use) {
        return use.method() == null
                ? givenTypes(creation.getArguments())
                : use.method().parameters();
    }

    List<JavaType> typesOf(NodeList<Expression> arguments) {
        return givenTypes(arguments);
    }

    private JavaType pushUnary(UnaryExpr unary) {
        switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> {
                body.conditions.push(unary);
                return Primitive.BOOLEAN;
            }
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
                return body.assignments.step(unary, true);
            }
            default -> {
                Primitive type = Typing.promoted(typing.typeOf(unary.getExpression()));
                push(unary.getExpression(), type);
                if (unary.getOperator() == UnaryExpr.Operator.MINUS) {
                    code.typed(Opcodes.INEG, type);
                } else if (unary.getOperator() == UnaryExpr.Operator.BITWISE_COMPLEMENT) {
                    code.constant(Constants.converted(-1, type));
                    code.typed(Opcodes.IXOR, type);
                }
                return type;
            }
        }
    }

    private JavaType pushBinary(BinaryExpr binary) {
        if (Conditions.isCondition(binary)) {
            body.conditions.push(binary);
            return Primitive.BOOLEAN;
        }
        JavaType type = typing.typeOf(binary);
        if (JavaType.isString(type) && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            pushText(binary);
            return JavaType.STRING;
        }
        Primitive computed = type instanceof Primitive p ? p : Primitive.INT;
        push(binary.getLeft(), computed);
        if (binary.getOperator().name().endsWith("SHIFT")) {
            pushShift(binary.getRight());
        } else {
            push(binary.getRight(), computed);
        }
        code.at(binary);
        operate(binary.getOperator(), computed);
        return computed;
    }

    /** A shift's distance is an int to the machine, whatever it is to the language. */
    void pushShift(Expression distance) {
        Primitive type = Typing.promoted(typing.typeOf(distance));
        push(distance, type);
        code.convert(type, Primitive.INT);
    }

    void operate(BinaryExpr.Operator operator, Primitive type) {
        code.typed(
                switch (operator) {
                    case PLUS -> Opcodes.IADD;
                    case MINUS -> Opcodes.ISUB;
                    case MULTIPLY -> Opcodes.IMUL;
                    case DIVIDE -> Opcodes.IDIV;
                    case REMAINDER -> Opcodes.IREM;
                    case LEFT_SHIFT -> Opcodes.ISHL;
                    case SIGNED_RIGHT_SHIFT -> Opcodes.ISHR;
                    case UNSIGNED_RIGHT_SHIFT -> Opcodes.IUSHR;
                    case BINARY_OR -> Opcodes.IOR;
                    case XOR -> Opcodes.IXOR;
                    default -> Opcodes.IAND;
                },
                type == Primitive.BOOLEAN ? Primitive.INT : type);
    }

    private void pushText(BinaryExpr binary) {
        List<Expression> parts = new ArrayList<>();
        collect(binary, parts);
        List<List<Expression>> chunks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += MOST_PARTS) {
            chunks.add(parts.subList(i, Math.min(parts.size(), i + MOST_PARTS)));
        }
        chunks.forEach(chunk -> concat(binary, chunk, null));
        if (chunks.size() > 1) {
            JavaType[] types = new JavaType[chunks.size()];
            java.util.Arrays.fill(types, JavaType.STRING);
            code.dynamic(
                    CONCAT.getName(),
                    Erasure.descriptor(List.of(types), JavaType.STRING),
                    CONCAT,
                    String.valueOf(ARGUMENT).repeat(chunks.size()));
        }
    }

    /** Flattens what is joined from the left and the right; a constant part stays whole. */
    private void collect(Expression expression, List<Expression> parts) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        if (inner instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.PLUS
                && typing.constants.of(binary) == null
                && JavaType.isString(typing.typeOf(binary))) {
            collect(binary.getLeft(), parts);
            collect(binary.getRight(), parts);
        } else {
            parts.add(expression);
        }
    }

    /** Joins a text that is on the stack with one more value. */
    void concatWith(JavaType onStack, Expression value) {
        List<Expression> parts = new ArrayList<>();
        collect(value, parts);
        concat(value, parts.size() < MOST_PARTS ? parts : List.of(value), onStack);
    }

    private void concat(Node at, List<Expression> parts, @Nullable JavaType first) {
        StringBuilder recipe = new StringBuilder();
        List<JavaType> types = new ArrayList<>();
        List<Object> constants = new ArrayList<>();
        if (first != null) {
            types.add(first);
            recipe.append(ARGUMENT);
        }
        for (Expression part : parts) {
            Object constant = typing.constants.of(part);
            if (constant == null && !part.isNullLiteralExpr()) {
                JavaType type = push(part);
                types.add(type == Primitive.VOID || type == Special.NULL ? JavaType.OBJECT : type);
                recipe.append(ARGUMENT);
            } else {
                String text = String.valueOf(constant);
                boolean marked = text.indexOf(ARGUMENT) >= 0 || text.indexOf(CONSTANT) >= 0;
                recipe.append(marked ? String.valueOf(CONSTANT) : text);
                if (marked) {
                    constants.add(text);
                }
            }
        }
        code.at(at);
        constants.add(0, recipe.toString());
        code.dynamic(CONCAT.getName(), Erasure.descriptor(types, JavaType.STRING), CONCAT, constants.toArray());
    }

    /** Evaluates for what it does. */
    void discard(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            discard(enclosed.getInner());
        } else if (expression instanceof MethodCallExpr call) {
            call(call, false);
        } else if (expression instanceof AssignExpr assign) {
            body.assignments.assign(assign, false);
        } else if (expression instanceof UnaryExpr unary
                && (unary.isPostfix() || unary.getOperator().name().startsWith("PREFIX"))) {
            body.assignments.step(unary, false);
        } else if (expression instanceof VariableDeclarationExpr declaration) {
            body.statements.declare(declaration);
        } else {
            code.pop(push(expression));
        }
    }
}
