package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of a file's expressions, each found when first asked for. What cannot be known is {@link Special#UNKNOWN}. */
final class Typing {
    final Bindings bindings;
    final TypeNames names;
    final Hierarchy hierarchy;
    final Constants constants;
    final Calls calls;
    private final Function<FieldInfo, @Nullable Object> foreignConstants;
    private final IdentityHashMap<Expression, JavaType> types = new IdentityHashMap<>();
    private final IdentityHashMap<Local, Boolean> open = new IdentityHashMap<>();

    /** What a name or a dotted name stands for. */
    sealed interface Reference {}

    record ToLocal(Local local) implements Reference {}

    /**
     * @param object null for a static field and for one of an enclosing object
     * @param site the type the field was looked for in
     */
    record ToField(FieldInfo field, @Nullable Expression object, ClassType site) implements Reference {}

    record ToType(JavaType type) implements Reference {}

    record ToLength(Expression array) implements Reference {}

    /** A field nobody declares. */
    record ToUnknown(@Nullable Expression object, @Nullable ClassType owner, String name) implements Reference {}

    Typing(
            Bindings bindings,
            TypeNames names,
            Hierarchy hierarchy,
            Function<FieldInfo, @Nullable Object> foreignConstants) {
        this.bindings = bindings;
        this.names = names;
        this.hierarchy = hierarchy;
        this.foreignConstants = foreignConstants;
        this.constants = new Constants(this);
        this.calls = new Calls(this);
    }

    /** {@return the constant a source field is initialised with, which may stand in another file} */
    @Nullable
    Object constantIn(FieldInfo field) {
        return foreignConstants.apply(field);
    }

    JavaType resolve(Type type, Node at) {
        return names.resolve(type, bindings.scopeOf(at));
    }

    JavaType typeOf(Local local) {
        if (local.type == null) {
            if (open.put(local, true) != null) {
                return Special.UNKNOWN;
            }
            local.type = declared(local.declaration);
            open.remove(local);
        }
        return local.type;
    }

    private JavaType declared(Node declaration) {
        if (declaration instanceof Parameter parameter) {
            if (TypeNames.isVar(parameter.getType())) {
                return Special.UNKNOWN;
            }
            JavaType type = resolve(parameter.getType(), parameter.getType());
            return parameter.isVarArgs() ? new ArrayType(type) : type;
        }
        if (declaration instanceof TypePatternExpr pattern) {
            return TypeNames.isVar(pattern.getType()) ? Special.UNKNOWN : resolve(pattern.getType(), pattern.getType());
        }
        if (declaration instanceof SimpleName name
                && name.getParentNode().orElse(null) instanceof Parameter component) {
            return component(component);
        }
        return declaration instanceof VariableDeclarator variable ? ofVariable(variable) : Special.UNKNOWN;
    }

    private JavaType component(Parameter component) {
        JavaType type = resolve(component.getType(), component.getType());
        return component.isVarArgs() ? new ArrayType(type) : type;
    }

    private JavaType ofVariable(VariableDeclarator variable) {
        if (!TypeNames.isVar(variable.getType())) {
            return resolve(variable.getType(), variable.getType());
        }
        if (variable.getInitializer().isPresent()) {
            return JavaType.opened(typeOf(variable.getInitializer().get()));
        }
        Node loop = variable.getParentNode().flatMap(Node::getParentNode).orElse(null);
        return loop instanceof ForEachStmt each ? elementOf(typeOf(each.getIterable())) : Special.UNKNOWN;
    }

    JavaType elementOf(JavaType iterable) {
        if (JavaType.opened(iterable) instanceof ArrayType array) {
            return array.element();
        }
        ClassType found = hierarchy.as(iterable, "java.lang.Iterable");
        if (found == null) {
            return JavaType.opened(iterable) == Special.UNKNOWN ? Special.UNKNOWN : JavaType.OBJECT;
        }
        return found.arguments().isEmpty()
                ? JavaType.OBJECT
                : JavaType.opened(found.arguments().get(0));
    }

    JavaType typeOf(Expression expression) {
        JavaType known = types.get(expression);
        if (known == null) {
            known = compute(expression);
            types.put(expression, known);
        }
        return JavaType.seen(known);
    }

    private JavaType compute(Expression expression) {
        if (expression instanceof LiteralExpr literal) {
            return ofConstant(Literals.value(literal), literal);
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return ofReference(refer(expression));
        }
        if (expression instanceof MethodCallExpr call) {
            return JavaType.opened(calls.of(call).result());
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return calls.created(creation);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return typeOf(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return ofBinary(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return ofUnary(unary);
        }
        if (expression instanceof ConditionalExpr choice) {
            return either(typeOf(choice.getThenExpr()), typeOf(choice.getElseExpr()));
        }
        if (expression instanceof AssignExpr assign) {
            return typeOf(assign.getTarget());
        }
        if (expression instanceof CastExpr cast) {
            return resolve(cast.getType(), cast.getType());
        }
        if (expression instanceof InstanceOfExpr) {
            return Primitive.BOOLEAN;
        }
        if (expression instanceof SwitchExpr choice) {
            return ofSwitch(choice);
        }
        return ofRare(expression);
    }

    private JavaType ofRare(Expression expression) {
        if (expression instanceof ThisExpr self) {
            return self.getTypeName().isPresent()
                    ? names.named(self.getTypeName().get().asString(), bindings.scopeOf(self))
                    : thisType(self);
        }
        if (expression instanceof SuperExpr) {
            SourceType body = bindings.scopeOf(expression).body();
            ClassType above = body == null ? null : body.superType();
            return above == null ? JavaType.OBJECT : above;
        }
        if (expression instanceof ArrayAccessExpr access) {
            return JavaType.opened(typeOf(access.getName())) instanceof ArrayType array
                    ? array.element()
                    : Special.UNKNOWN;
        }
        if (expression instanceof ArrayCreationExpr creation) {
            JavaType type = resolve(creation.getElementType(), creation.getElementType());
            for (int i = 0; i < creation.getLevels().size(); i++) {
                type = new ArrayType(type);
            }
            return type;
        }
        if (expression instanceof ClassExpr literal) {
            JavaType type = resolve(literal.getType(), literal.getType());
            return new ClassType("java.lang.Class", List.of(JavaType.boxed(type)));
        }
        return expression instanceof VariableDeclarationExpr ? Primitive.VOID : Special.UNKNOWN;
    }

    private JavaType thisType(Expression at) {
        SourceType body = bindings.scopeOf(at).body();
        return body == null ? Special.UNKNOWN : body.self();
    }

    private static JavaType ofConstant(@Nullable Object value, LiteralExpr literal) {
        if (value instanceof String || literal.isStringLiteralExpr() || literal.isTextBlockLiteralExpr()) {
            return JavaType.STRING;
        }
        if (value instanceof Integer || literal.isIntegerLiteralExpr()) {
            return Primitive.INT;
        }
        if (value instanceof Boolean) {
            return Primitive.BOOLEAN;
        }
        if (value instanceof Character || literal.isCharLiteralExpr()) {
            return Primitive.CHAR;
        }
        if (value instanceof Long || literal.isLongLiteralExpr()) {
            return Primitive.LONG;
        }
        return value instanceof Float ? Primitive.FLOAT : value instanceof Double ? Primitive.DOUBLE : Special.NULL;
    }

    private JavaType ofReference(Reference reference) {
        if (reference instanceof ToLocal local) {
            return JavaType.opened(typeOf(local.local()));
        }
        if (reference instanceof ToField field) {
            ClassType owner = hierarchy.as(field.site(), field.field().owner().name());
            JavaType type = owner == null
                    ? field.field().type()
                    : Hierarchy.substitute(
                            field.field().type(),
                            hierarchy.arguments(field.field().owner(), owner));
            return JavaType.opened(type);
        }
        return reference instanceof ToLength ? Primitive.INT : Special.UNKNOWN;
    }

    private JavaType ofBinary(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case AND, OR, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> Primitive.BOOLEAN;
            case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> promoted(typeOf(binary.getLeft()));
            default -> ofArithmetic(binary);
        };
    }

    private JavaType ofArithmetic(BinaryExpr binary) {
        JavaType left = typeOf(binary.getLeft());
        JavaType right = typeOf(binary.getRight());
        if (binary.getOperator() == BinaryExpr.Operator.PLUS && isText(left, right)) {
            return JavaType.STRING;
        }
        return arithmetic(left, right);
    }

    /** Only numbers can be added otherwise; something unknown next to what is no number makes a text. */
    static boolean isText(JavaType left, JavaType right) {
        if (JavaType.isString(left) || JavaType.isString(right)) {
            return true;
        }
        return JavaType.unboxed(left) == null && JavaType.unboxed(right) == null
                || JavaType.unboxed(left) == Primitive.BOOLEAN
                || JavaType.unboxed(right) == Primitive.BOOLEAN;
    }

    static Primitive arithmetic(JavaType left, JavaType right) {
        Primitive a = JavaType.unboxed(left);
        Primitive b = JavaType.unboxed(right);
        if (a == Primitive.BOOLEAN && (b == null || b == Primitive.BOOLEAN)) {
            return Primitive.BOOLEAN;
        }
        if (b == Primitive.BOOLEAN && a == null) {
            return Primitive.BOOLEAN;
        }
        Primitive x = a == null || !a.isNumeric() || a.isSmall() ? Primitive.INT : a;
        Primitive y = b == null || !b.isNumeric() || b.isSmall() ? Primitive.INT : b;
        return x.ordinal() > y.ordinal() ? x : y;
    }

    static Primitive promoted(JavaType type) {
        Primitive primitive = JavaType.unboxed(type);
        return primitive == null || primitive.isSmall() ? Primitive.INT : primitive;
    }

    /** {@return what stands for the type among the overloads that take a value to show} */
    static Primitive promotedForText(Primitive type) {
        return type == Primitive.BYTE || type == Primitive.SHORT ? Primitive.INT : type;
    }

    private JavaType ofUnary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> Primitive.BOOLEAN;
            case PLUS, MINUS, BITWISE_COMPLEMENT -> promoted(typeOf(unary.getExpression()));
            default -> typeOf(unary.getExpression());
        };
    }

    /** {@return the type of a choice between two (JLS §15.25)} */
    JavaType either(JavaType one, JavaType other) {
        if (one.equals(other)) {
            return one;
        }
        Primitive a = JavaType.unboxed(one);
        Primitive b = JavaType.unboxed(other);
        boolean primitive = JavaType.isPrimitive(one) || JavaType.isPrimitive(other);
        if (a != null && b != null && (primitive || a != b)) {
            if (a == b || a == Primitive.BOOLEAN || b == Primitive.BOOLEAN) {
                return a == b ? a : JavaType.OBJECT;
            }
            boolean small = a.isSmall() && b.isSmall();
            return small && (a == Primitive.CHAR || b == Primitive.CHAR) ? Primitive.CHAR : arithmetic(one, other);
        }
        return hierarchy.common(JavaType.boxed(one), JavaType.boxed(other));
    }

    private JavaType ofSwitch(SwitchExpr choice) {
        JavaType type = Special.NULL;
        for (Expression value : results(choice)) {
            JavaType next = typeOf(value);
            type = type == Special.NULL ? next : either(type, next);
        }
        return type == Special.NULL ? Special.UNKNOWN : type;
    }

    /** {@return the expressions whose values a switch may have} */
    static List<Expression> results(SwitchExpr choice) {
        List<Expression> results = new ArrayList<>();
        for (SwitchEntry entry : choice.getEntries()) {
            for (Statement statement : entry.getStatements()) {
                if (entry.getType() == SwitchEntry.Type.EXPRESSION && statement.isExpressionStmt()) {
                    results.add(statement.asExpressionStmt().getExpression());
                } else {
                    statement
                            .findAll(YieldStmt.class, y -> Bindings.isSame(enclosing(y), choice))
                            .forEach(y -> results.add(y.getExpression()));
                }
            }
        }
        return results;
    }

    static @Nullable Node enclosing(Node yield) {
        Node at = yield.getParentNode().orElse(null);
        while (at != null && !(at instanceof SwitchExpr)) {
            at = at.getParentNode().orElse(null);
        }
        return at;
    }

    /** {@return what a name, or a name behind an expression, stands for} */
    Reference refer(Expression expression) {
        if (expression instanceof NameExpr name) {
            Local local = bindings.localOf(name);
            return local != null ? new ToLocal(local) : referOutside(name);
        }
        FieldAccessExpr access = (FieldAccessExpr) expression;
        Expression object = access.getScope();
        String field = access.getNameAsString();
        if (object instanceof NameExpr || object instanceof FieldAccessExpr) {
            Reference qualifier = refer(object);
            if (qualifier instanceof ToType type) {
                return inType(type.type(), field);
            }
            if (qualifier instanceof ToUnknown unknown && unknown.owner() == null) {
                ClassType type = names.qualifiedOrNull(access.toString(), bindings.scopeOf(access));
                return type == null ? guessed(access) : new ToType(type);
            }
        }
        JavaType type = typeOf(object);
        if (type instanceof ArrayType && field.equals("length")) {
            return new ToLength(object);
        }
        ClassType site = classOf(type);
        FieldInfo found = site == null ? null : hierarchy.field(site.name(), field);
        return found == null || site == null
                ? new ToUnknown(object, site == null ? JavaType.OBJECT : site, field)
                : new ToField(found, object, site);
    }

    /** A dotted name that nothing declares: a package, until a part of it is written like a type. */
    private Reference guessed(FieldAccessExpr access) {
        if (Character.isUpperCase(access.getNameAsString().charAt(0))
                && access.getScope().toString().chars().noneMatch(Character::isUpperCase)) {
            return new ToType(names.qualified(access.toString(), bindings.scopeOf(access)));
        }
        return new ToUnknown(null, null, access.toString());
    }

    private Reference inType(JavaType type, String field) {
        if (!(type instanceof ClassType c)) {
            return new ToUnknown(null, JavaType.OBJECT, field);
        }
        FieldInfo found = hierarchy.field(c.name(), field);
        if (found != null) {
            return new ToField(found, null, c);
        }
        String member = hierarchy.memberType(c.name(), field);
        if (member != null) {
            return new ToType(ClassType.of(member));
        }
        boolean likeType =
                Character.isUpperCase(field.charAt(0)) && field.chars().anyMatch(Character::isLowerCase);
        return likeType && hierarchy.isPartlyUnknown(c.name())
                ? new ToType(ClassType.of(c.name() + '$' + field))
                : new ToUnknown(null, c, field);
    }

    /** {@return the class that members of a type's values are looked for in, or null when unknown} */
    static @Nullable ClassType classOf(JavaType type) {
        JavaType seen = JavaType.opened(type);
        if (seen instanceof ClassType c) {
            return c;
        }
        if (seen instanceof JavaType.TypeVariable variable) {
            return classOf(variable.bound());
        }
        if (seen instanceof JavaType.Inferred inferred) {
            return classOf(inferred.of.bound());
        }
        return seen instanceof ArrayType ? JavaType.OBJECT : null;
    }

    private Reference referOutside(NameExpr expression) {
        String name = expression.getNameAsString();
        Scope scope = bindings.scopeOf(expression);
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body) {
                FieldInfo field = hierarchy.field(body.type().name(), name);
                if (field != null) {
                    return new ToField(field, null, body.type().self());
                }
            }
        }
        Reference imported = imported(scope.file(), name);
        if (imported != null) {
            return imported;
        }
        JavaType type = names.simple(name, scope);
        if (type != null) {
            return new ToType(type);
        }
        return looksLikeType(name, expression) ? guessedType(name, scope) : new ToUnknown(null, null, name);
    }

    private Reference guessedType(String name, Scope scope) {
        return new ToType(names.named(name, scope));
    }

    private static boolean looksLikeType(String name, NameExpr expression) {
        Node parent = expression.getParentNode().orElse(null);
        boolean qualifies = parent instanceof FieldAccessExpr
                || parent instanceof MethodCallExpr call
                        && call.getScope()
                                .filter(s -> Bindings.isSame(s, expression))
                                .isPresent()
                || parent instanceof com.github.javaparser.ast.expr.MethodReferenceExpr;
        return qualifies
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase);
    }

    private @Nullable Reference imported(SourceFile file, String name) {
        for (String holder : file.staticImports.getOrDefault(name, List.of())) {
            String owner = names.known(holder);
            FieldInfo field = owner == null ? null : hierarchy.field(owner, name);
            if (field != null) {
                return new ToField(field, null, ClassType.of(field.owner().name()));
            }
            if (owner == null) {
                return new ToUnknown(null, ClassType.of(holder), name);
            }
        }
        for (String holder : file.staticImportsOnDemand) {
            String owner = names.known(holder);
            FieldInfo field = owner == null ? null : hierarchy.field(owner, name);
            if (field != null) {
                return new ToField(field, null, ClassType.of(field.owner().name()));
            }
        }
        return null;
    }
}
