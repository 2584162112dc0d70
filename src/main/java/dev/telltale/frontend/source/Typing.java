package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
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
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.Type;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of a file's expressions, each found when first asked for. What cannot be known is {@link Special#UNKNOWN}. */
final class Typing {
    final Bindings bindings;
    final TypeNames names;
    final Hierarchy hierarchy;
    final References references;
    final OperatorTypes operators;
    final LocalTypes locals;
    final Constants constants;
    final Calls calls;
    private final Function<FieldInfo, @Nullable Object> foreignConstants;
    private final IdentityHashMap<Expression, JavaType> types = new IdentityHashMap<>();

    Typing(
            Bindings bindings,
            TypeNames names,
            Hierarchy hierarchy,
            Function<FieldInfo, @Nullable Object> foreignConstants) {
        this.bindings = bindings;
        this.names = names;
        this.hierarchy = hierarchy;
        this.foreignConstants = foreignConstants;
        this.references = new References(this);
        this.operators = new OperatorTypes(this);
        this.locals = new LocalTypes(this);
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
        return locals.of(local);
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
            return ofReference(references.of(expression));
        }
        if (expression instanceof MethodCallExpr call) {
            return JavaType.opened(calls.of(call).result());
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return calls.constructors.created(creation);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return typeOf(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return operators.ofBinary(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return operators.ofUnary(unary);
        }
        if (expression instanceof ConditionalExpr choice) {
            return operators.either(typeOf(choice.getThenExpr()), typeOf(choice.getElseExpr()));
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
        if (reference instanceof Reference.ToLocal local) {
            return JavaType.opened(typeOf(local.local()));
        }
        if (reference instanceof Reference.ToField field) {
            ClassType owner = hierarchy.as(field.site(), field.field().owner().name());
            JavaType type = owner == null
                    ? field.field().type()
                    : Substitution.apply(
                            field.field().type(),
                            hierarchy.arguments(field.field().owner(), owner));
            return JavaType.opened(type);
        }
        return reference instanceof Reference.ToLength ? Primitive.INT : Special.UNKNOWN;
    }

    private JavaType ofSwitch(SwitchExpr choice) {
        JavaType type = Special.NULL;
        for (Expression value : SwitchResults.of(choice)) {
            JavaType next = typeOf(value);
            type = type == Special.NULL ? next : operators.either(type, next);
        }
        return type == Special.NULL ? Special.UNKNOWN : type;
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
}
