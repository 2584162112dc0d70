package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.Type;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lambda expressions and method references become once it is known where they go. */
final class Functions {
    private final Typing typing;
    private final Calls calls;
    private final Inference inference;
    private final IdentityHashMap<Expression, Target> targets = new IdentityHashMap<>();
    private final IdentityHashMap<MethodReferenceExpr, Referred> referred = new IdentityHashMap<>();

    /**
     * The function type an expression is given to.
     *
     * @param method null when the interface is not known
     */
    record Target(JavaType type, @Nullable MethodInfo method, List<JavaType> parameters, JavaType result) {}

    /**
     * The method a reference means.
     *
     * @param bound whether the object stands before the colons
     */
    record Referred(@Nullable MethodInfo method, ClassType owner, boolean bound, JavaType result) {}

    Functions(Typing typing, Calls calls, Inference inference) {
        this.typing = typing;
        this.calls = calls;
        this.inference = inference;
    }

    Target target(JavaType type) {
        MethodInfo method = typing.hierarchy.members.functionOf(type);
        ClassType as =
                method == null ? null : typing.hierarchy.as(type, method.owner().name());
        if (method == null || as == null) {
            return new Target(type, null, List.of(), Special.UNKNOWN);
        }
        var map = typing.hierarchy.arguments(method.owner(), as);
        return new Target(
                type,
                method,
                method.parameters().stream()
                        .map(p -> Substitution.apply(p, map))
                        .toList(),
                Substitution.apply(method.result(), map));
    }

    /** {@return where the expression goes; unknown when nobody said} */
    Target targetOf(Expression function) {
        Target target = targets.get(function);
        return target == null ? target(Special.UNKNOWN) : target;
    }

    boolean isPlaced(Expression function) {
        return targets.containsKey(function);
    }

    boolean isReady(Expression function, JavaType formal) {
        Target target = target(formal);
        if (function instanceof LambdaExpr lambda
                && lambda.getParameters().stream().noneMatch(p -> TypeNames.isVar(p.getType()))) {
            return true;
        }
        return target.parameters().stream().noneMatch(Inference::isOpen);
    }

    /** Says where a function goes, and learns from what it gives back. */
    void place(Expression function, JavaType formal) {
        Target target = target(formal);
        targets.put(function, target);
        if (function instanceof LambdaExpr lambda) {
            placeLambda(lambda, target);
        } else if (function instanceof MethodReferenceExpr reference) {
            Referred use = refer(reference, target);
            referred.put(reference, use);
            if (JavaType.opened(target.result()) != Primitive.VOID) {
                inference.unify(target.result(), use.result());
            }
        }
    }

    private void placeLambda(LambdaExpr lambda, Target target) {
        for (int i = 0; i < lambda.getParameters().size(); i++) {
            Local local = typing.bindings.declaredBy(lambda.getParameter(i));
            if (!TypeNames.isVar(lambda.getParameter(i).getType())) {
                if (i < target.parameters().size()) {
                    inference.unify(target.parameters().get(i), typing.typeOf(local));
                }
            } else {
                local.type = i < target.parameters().size()
                        ? JavaType.opened(target.parameters().get(i))
                        : Special.UNKNOWN;
            }
        }
        if (JavaType.opened(target.result()) != Primitive.VOID) {
            results(lambda).forEach(value -> calls.types.expect(value, JavaType.opened(target.result())));
            inference.unify(target.result(), calls.types.isolated(() -> resultOf(lambda)));
        }
    }

    JavaType resultOf(LambdaExpr lambda) {
        JavaType result = Special.NULL;
        for (Expression value : results(lambda)) {
            JavaType next = typing.typeOf(value);
            result = result == Special.NULL ? next : typing.operators.either(result, next);
        }
        return result;
    }

    private static List<Expression> results(LambdaExpr lambda) {
        return lambda.getExpressionBody().map(List::of).orElseGet(() -> returned(lambda));
    }

    static List<Expression> returned(LambdaExpr lambda) {
        List<Expression> found = new ArrayList<>();
        collect(lambda.getBody(), found);
        return found;
    }

    private static void collect(Node node, List<Expression> found) {
        if (node instanceof ReturnStmt statement) {
            statement.getExpression().ifPresent(found::add);
        } else if (!(node instanceof Expression && !(node instanceof com.github.javaparser.ast.expr.SwitchExpr))
                && !(node instanceof BodyDeclaration)) {
            node.getChildNodes().forEach(child -> collect(child, found));
        }
    }

    static boolean isFunction(Expression expression) {
        return expression instanceof LambdaExpr
                || expression instanceof MethodReferenceExpr
                || expression instanceof EnclosedExpr enclosed && isFunction(enclosed.getInner())
                || expression instanceof ConditionalExpr choice
                        && (isFunction(choice.getThenExpr()) || isFunction(choice.getElseExpr()));
    }

    /** {@return whether the lambda's body gives back a value: yes, no, or null when it may be seen either way} */
    static @Nullable Boolean givesValue(LambdaExpr lambda) {
        if (lambda.getExpressionBody().isPresent()) {
            Expression body = lambda.getExpressionBody().get();
            boolean statement = body.isMethodCallExpr()
                    || body.isAssignExpr()
                    || body.isObjectCreationExpr()
                    || body.isUnaryExpr()
                            && (body.asUnaryExpr().isPostfix()
                                    || body.asUnaryExpr()
                                            .getOperator()
                                            .toString()
                                            .startsWith("PREFIX"));
            return statement ? null : Boolean.TRUE;
        }
        if (!returned(lambda).isEmpty()) {
            return true;
        }
        BlockStmt block = lambda.getBody().asBlockStmt();
        boolean onlyThrows = !block.isEmpty()
                && block.getStatement(block.getStatements().size() - 1).isThrowStmt();
        return onlyThrows ? null : Boolean.FALSE;
    }

    Referred referredBy(MethodReferenceExpr reference) {
        Referred use = referred.get(reference);
        return use == null ? refer(reference, targetOf(reference)) : use;
    }

    private Referred refer(MethodReferenceExpr reference, Target target) {
        Expression before = reference.getScope();
        JavaType named = typeBefore(before);
        String name = reference.getIdentifier();
        if (name.equals("new")) {
            return constructor(named == null ? Special.UNKNOWN : named, target);
        }
        JavaType site = named == null ? typing.typeOf(before) : named;
        ClassType owner = Typing.classOf(site);
        if (owner == null) {
            return new Referred(null, ClassType.of("?"), named == null, Special.UNKNOWN);
        }
        return find(reference, named, owner, target);
    }

    /** {@return the type that stands before the colons, or null when it is a value} */
    @Nullable
    JavaType typeBefore(Expression before) {
        if (before.isTypeExpr()) {
            return typing.resolve(before.asTypeExpr().getType(), before);
        }
        if (before.isNameExpr() || before.isFieldAccessExpr()) {
            return typing.references.of(before) instanceof Reference.ToType type ? type.type() : null;
        }
        return null;
    }

    /** {@return whether a method of the name takes as many values as the function, and gives one where it has to} */
    boolean canMean(MethodReferenceExpr reference, MethodInfo function) {
        JavaType named = typeBefore(reference.getScope());
        JavaType site = named == null ? calls.types.isolated(() -> typing.typeOf(reference.getScope())) : named;
        ClassType owner = Typing.classOf(site);
        if (owner == null || reference.getIdentifier().equals("new")) {
            return true;
        }
        List<MethodInfo> methods = typing.hierarchy.members.methods(owner.name(), reference.getIdentifier());
        int given = function.parameters().size();
        boolean value = function.result() != Primitive.VOID;
        return methods.isEmpty()
                || methods.stream()
                        .filter(m -> !value || m.result() != Primitive.VOID)
                        .anyMatch(m -> takes(m, given) && (named == null || m.isStatic())
                                || named != null && !m.isStatic() && takes(m, given - 1));
    }

    private static boolean takes(MethodInfo method, int given) {
        int count = method.parameters().size();
        return count == given || method.isVarargs() && given >= count - 1;
    }

    private Referred constructor(JavaType type, Target target) {
        if (!(type instanceof ClassType c)) {
            return new Referred(null, JavaType.OBJECT, false, type);
        }
        TypeInfo info = typing.hierarchy.info(c);
        if (info == null) {
            return new Referred(null, c, false, c);
        }
        ClassType made = c;
        if (c.arguments().isEmpty() && !info.typeParameters().isEmpty()) {
            var fresh = Inference.fresh(info.typeParameters());
            made = (ClassType) Substitution.apply(info.self(), fresh);
        }
        MethodInfo method = calls.overloads.best(ConstructorCalls.constructorsOf(info), target.parameters(), made);
        if (method != null) {
            learn(method, made, target.parameters());
        }
        return new Referred(method, c, false, made);
    }

    private void learn(MethodInfo method, ClassType site, List<JavaType> given) {
        var map = typing.hierarchy.arguments(method.owner(), site);
        for (int i = 0; i < Math.min(given.size(), method.parameters().size()); i++) {
            inference.unify(Substitution.apply(method.parameters().get(i), map), given.get(i));
        }
    }

    private Referred find(MethodReferenceExpr reference, @Nullable JavaType named, ClassType owner, Target target) {
        List<MethodInfo> methods = typing.hierarchy.members.methods(owner.name(), reference.getIdentifier());
        List<JavaType> given = target.parameters();
        MethodInfo direct = calls.overloads.best(methods, given, owner);
        MethodInfo unbound = named == null || given.isEmpty()
                ? null
                : calls.overloads.best(methods, given.subList(1, given.size()), owner);
        boolean onObject = unbound != null && !unbound.isStatic() && (direct == null || !direct.isStatic());
        MethodInfo method = onObject ? unbound : direct;
        if (method == null) {
            method = methods.isEmpty() ? null : methods.get(0);
        }
        if (method == null) {
            return new Referred(null, owner, named == null, Special.UNKNOWN);
        }
        return use(method, named, owner, given, onObject);
    }

    private Referred use(
            MethodInfo method, @Nullable JavaType named, ClassType owner, List<JavaType> given, boolean onObject) {
        JavaType site = owner;
        if (onObject) {
            TypeInfo info = typing.hierarchy.info(owner);
            JavaType first = JavaType.opened(given.get(0));
            if (Inference.isOpen(first)) {
                inference.unify(first, owner);
            }
            boolean raw = owner.arguments().isEmpty()
                    && info != null
                    && !info.typeParameters().isEmpty();
            site = raw && typing.hierarchy.as(first, owner.name()) != null ? first : owner;
        }
        ClassType as = typing.hierarchy.as(site, method.owner().name());
        var map = new java.util.HashMap<>(as == null ? Map.of() : typing.hierarchy.arguments(method.owner(), as));
        map.putAll(Inference.fresh(method.typeParameters()));
        List<JavaType> rest = onObject ? given.subList(1, given.size()) : given;
        for (int i = 0; i < Math.min(rest.size(), method.parameters().size()); i++) {
            inference.unify(Substitution.apply(method.parameters().get(i), map), rest.get(i));
        }
        JavaType result = Substitution.apply(method.result(), map);
        return new Referred(method, owner, named == null, result);
    }

    static boolean isArrayConstructor(MethodReferenceExpr reference) {
        return reference.getIdentifier().equals("new")
                && reference.getScope().isTypeExpr()
                && isArray(reference.getScope().asTypeExpr().getType());
    }

    private static boolean isArray(Type type) {
        return type.isArrayType();
    }

    /** {@return what an array constructor reference makes} */
    ArrayType arrayOf(MethodReferenceExpr reference) {
        return (ArrayType) typing.resolve(reference.getScope().asTypeExpr().getType(), reference.getScope());
    }
}
