package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.Optional;

/** Binds the names in expressions, and follows what patterns and lambda expressions declare. */
final class ExpressionBinder {
    private final Binder binder;
    private final Bindings bindings;
    private final TypeNames names;
    private final Hierarchy hierarchy;
    private final Captures captures;

    ExpressionBinder(Binder binder, Bindings bindings, TypeNames names, Hierarchy hierarchy, Captures captures) {
        this.binder = binder;
        this.bindings = bindings;
        this.names = names;
        this.hierarchy = hierarchy;
        this.captures = captures;
    }

    Scope bind(Expression expression, Scope scope) {
        if (expression instanceof NameExpr name) {
            bindName(name, scope);
            return scope;
        }
        if (expression instanceof VariableDeclarationExpr declaration) {
            Scope at = scope;
            for (VariableDeclarator variable : declaration.getVariables()) {
                at = variable(variable, declaration, at);
            }
            return at;
        }
        if (expression instanceof LambdaExpr lambda) {
            walkLambda(lambda, scope);
            return scope;
        }
        if (expression instanceof InstanceOfExpr test) {
            Scope after = binder.walk(test.getExpression(), scope);
            bindings.see(test.getType(), scope);
            return test.getPattern().isPresent() ? binder.walk(test.getPattern().get(), after) : after;
        }
        if (expression instanceof TypePatternExpr pattern) {
            bindings.see(pattern.getType(), scope);
            Local local = bindings.declare(new Local(pattern.getNameAsString(), pattern, false, null));
            return scope.with(new Scope.Variable(local));
        }
        if (expression instanceof RecordPatternExpr pattern) {
            bindings.see(pattern.getType(), scope);
            Scope at = scope;
            for (Expression part : pattern.getPatternList()) {
                at = binder.walk(part, at);
            }
            return at;
        }
        if (expression instanceof ConditionalExpr choice) {
            Scope inside = binder.walk(choice.getCondition(), scope);
            binder.walk(choice.getThenExpr(), inside);
            binder.walk(choice.getElseExpr(), inside);
            return scope;
        }
        if (expression instanceof SwitchExpr choice) {
            binder.walkSwitch(choice, scope);
            return scope;
        }
        if (expression instanceof ObjectCreationExpr creation) {
            walkCreation(creation, scope);
            return scope;
        }
        if (expression instanceof ThisExpr || expression instanceof SuperExpr) {
            Captures.useThis(scope);
            return scope;
        }
        if (expression instanceof MethodReferenceExpr reference && reference.getScope() instanceof TypeExpr type) {
            if (reference.getIdentifier().equals("new")) {
                bindConstructor(type.getType(), scope);
            }
            asName(type.getType()).ifPresent(reference::setScope);
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            captures.useMethod(call.getNameAsString(), scope);
        }
        return binder.walkChildren(expression, scope);
    }

    private void bindName(NameExpr expression, Scope scope) {
        String name = expression.getNameAsString();
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Variable variable
                    && variable.local().name.equals(name)) {
                bindings.bind(expression, variable.local());
                captures.capture(variable.local(), scope);
                return;
            }
            if (at.content() instanceof Scope.Body body) {
                FieldInfo field = hierarchy.members.field(body.type().name(), name);
                if (field != null) {
                    if (!field.isStatic()) {
                        Captures.useThis(scope);
                    }
                    return;
                }
            }
        }
    }

    private void bindConstructor(Type made, Scope scope) {
        TypeInfo info = !made.isArrayType() && names.resolve(made, scope) instanceof ClassType type
                ? hierarchy.info(type)
                : null;
        if (info != null) {
            captures.made(info, scope, false);
        }
    }

    /** The parser takes any name before {@code ::} for a type. */
    private static Optional<Expression> asName(Type type) {
        if (!(type instanceof ClassOrInterfaceType c) || c.getTypeArguments().isPresent()) {
            return Optional.empty();
        }
        Expression name = c.getScope().isEmpty()
                ? new NameExpr(c.getNameAsString())
                : asName(c.getScope().get())
                        .map(s -> (Expression) new FieldAccessExpr(s, c.getNameAsString()))
                        .orElse(null);
        return Optional.ofNullable(name)
                .map(n -> (Expression) n.setRange(c.getRange().orElse(null)));
    }

    private void walkLambda(LambdaExpr expression, Scope scope) {
        Scope.Lambda lambda = new Scope.Lambda();
        bindings.define(expression, lambda);
        Scope inside = scope.with(lambda);
        for (Parameter parameter : expression.getParameters()) {
            bindings.see(parameter.getType(), scope);
            Local local = bindings.declare(new Local(parameter.getNameAsString(), parameter, false, null));
            inside = inside.with(new Scope.Variable(local));
        }
        binder.walk(expression.getBody(), inside);
    }

    private void walkCreation(ObjectCreationExpr creation, Scope scope) {
        creation.getScope().ifPresent(s -> binder.walk(s, scope));
        bindings.see(creation.getType(), scope);
        creation.getArguments().forEach(a -> binder.walk(a, scope));
        SourceType around = scope.body();
        if (creation.getAnonymousClassBody().isPresent() && around != null) {
            SourceType type = binder.newType(creation, around, scope);
            binder.bindMembers(type);
            captures.made(type, scope, creation.getScope().isPresent());
            ClassType above = type.superType();
            if (above != null && hierarchy.info(above) instanceof SourceType local && !local.isMember) {
                captures.instantiated(local, type.scope());
            }
        } else if (names.resolve(creation.getType(), scope) instanceof ClassType type) {
            TypeInfo info = hierarchy.info(type);
            if (info != null) {
                captures.made(info, scope, creation.getScope().isPresent());
            }
        }
    }

    Scope variable(VariableDeclarator variable, VariableDeclarationExpr declaration, Scope scope) {
        bindings.see(variable.getType(), scope);
        Local local = bindings.declare(new Local(
                variable.getNameAsString(),
                variable,
                declaration.isFinal(),
                variable.getInitializer().orElse(null)));
        Scope after = scope.with(new Scope.Variable(local));
        variable.getInitializer().ifPresent(value -> binder.walk(value, after));
        return after;
    }
}
