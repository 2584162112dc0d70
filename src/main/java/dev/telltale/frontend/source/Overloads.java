package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Inferred;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several methods takes given arguments best (JLS §15.12.2). */
final class Overloads {
    private static final int PHASES = 3;

    private final Typing typing;
    private final Hierarchy hierarchy;
    private final Calls calls;

    /** The method, and whether its last arguments go into an array. */
    record Choice(MethodInfo method, boolean spread) {}

    Overloads(Typing typing, Calls calls) {
        this.typing = typing;
        this.hierarchy = typing.hierarchy;
        this.calls = calls;
    }

    Map<TypeVariable, JavaType> siteArguments(MethodInfo method, JavaType site, ClassType owner) {
        ClassType as = hierarchy.as(site, method.owner().name());
        if (as == null) {
            as = hierarchy.as(owner, method.owner().name());
        }
        return as == null ? Map.of() : hierarchy.arguments(method.owner(), as);
    }

    Choice choose(List<MethodInfo> candidates, List<Expression> arguments, ClassType owner, JavaType site) {
        for (int phase = 0; phase < PHASES; phase++) {
            List<MethodInfo> fit = new ArrayList<>();
            for (MethodInfo candidate : candidates) {
                if (fits(candidate, arguments, siteArguments(candidate, site, owner), phase)) {
                    fit.add(candidate);
                }
            }
            if (fit.size() > 1) {
                List<MethodInfo> closer = fit.stream()
                        .filter(m -> fitInside(m, arguments, siteArguments(m, site, owner)))
                        .toList();
                fit = closer.isEmpty() ? fit : closer;
            }
            if (!fit.isEmpty()) {
                return new Choice(mostSpecific(fit, arguments, phase == 2), phase == 2);
            }
        }
        return new Choice(nearest(candidates, arguments.size()), false);
    }

    private static MethodInfo nearest(List<MethodInfo> candidates, int count) {
        return candidates.stream()
                .filter(m -> m.parameters().size() == count)
                .findFirst()
                .orElse(candidates.get(0));
    }

    private boolean fits(MethodInfo method, List<Expression> arguments, Map<TypeVariable, JavaType> site, int phase) {
        int count = method.parameters().size();
        boolean spread = phase == 2;
        if (spread ? !method.isVarargs() || arguments.size() < count - 1 : arguments.size() != count) {
            return false;
        }
        Map<TypeVariable, JavaType> map = new HashMap<>(site);
        map.putAll(Inference.fresh(method.typeParameters()));
        for (int i = 0; i < arguments.size(); i++) {
            JavaType formal = Substitution.apply(formalAt(method.parameters(), i, spread), map);
            if (!accepts(formal, arguments.get(i), phase)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the arguments of the types given can be those of the types wanted, as far as both are classes} */
    private boolean fitInside(MethodInfo method, List<Expression> arguments, Map<TypeVariable, JavaType> site) {
        for (int i = 0; i < arguments.size(); i++) {
            JavaType formal = Substitution.apply(formalAt(method.parameters(), i, false), site);
            if (!Functions.isFunction(arguments.get(i))
                    && formal instanceof ClassType wanted
                    && !hierarchy.subtyping.canHold(wanted, typing.typeOf(arguments.get(i)))) {
                return false;
            }
        }
        return true;
    }

    static JavaType formalAt(List<JavaType> formals, int i, boolean spread) {
        int last = formals.size() - 1;
        if (spread && i >= last) {
            return JavaType.opened(formals.get(last)) instanceof ArrayType array ? array.element() : formals.get(last);
        }
        return formals.get(Math.min(i, last));
    }

    private boolean accepts(JavaType formal, Expression argument, int phase) {
        if (argument instanceof EnclosedExpr enclosed) {
            return accepts(formal, enclosed.getInner(), phase);
        }
        if (argument instanceof ConditionalExpr choice && Functions.isFunction(choice)) {
            return accepts(formal, choice.getThenExpr(), phase) && accepts(formal, choice.getElseExpr(), phase);
        }
        if (argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr) {
            return acceptsFunction(JavaType.opened(formal), argument);
        }
        JavaType type = typing.typeOf(argument);
        return accepts(formal, type, phase);
    }

    private boolean accepts(JavaType formal, JavaType type, int phase) {
        if (JavaType.seen(formal) instanceof Inferred open) {
            return (phase > 0 || !JavaType.isPrimitive(type)) && isWithin(open, JavaType.boxed(type));
        }
        if (hierarchy.subtyping.isSubtype(type, formal)) {
            return true;
        }
        if (phase == 0) {
            return false;
        }
        if (JavaType.isPrimitive(formal)) {
            Primitive unboxed = JavaType.unboxed(type);
            return unboxed != null && Subtyping.widens(unboxed, (Primitive) JavaType.seen(formal));
        }
        return JavaType.isPrimitive(type) && hierarchy.subtyping.isSubtype(JavaType.boxed(type), formal);
    }

    private boolean isWithin(Inferred open, JavaType type) {
        return open.of.bounds.stream().allMatch(bound -> hierarchy.subtyping.isSubtype(type, Erasure.of(bound)));
    }

    private boolean acceptsFunction(JavaType formal, Expression argument) {
        if (formal instanceof Inferred || formal instanceof TypeVariable || formal == Special.UNKNOWN) {
            return true;
        }
        if (!(formal instanceof ClassType c)) {
            return false;
        }
        if (hierarchy.info(c) == null) {
            return true;
        }
        MethodInfo function = hierarchy.members.functionOf(c);
        if (function == null) {
            return false;
        }
        if (!(argument instanceof LambdaExpr lambda)) {
            return calls.functions.canMean((MethodReferenceExpr) argument, function);
        }
        if (function.parameters().size() != lambda.getParameters().size()) {
            return false;
        }
        Boolean value = Functions.givesValue(lambda);
        boolean wanted = function.result() != Primitive.VOID;
        if (value == null
                && lambda.getParameters().isEmpty()
                && lambda.getExpressionBody().isPresent()) {
            JavaType body = calls.types.isolated(
                    () -> typing.typeOf(lambda.getExpressionBody().get()));
            return !wanted || body != Primitive.VOID;
        }
        return value == null || value == wanted;
    }

    private MethodInfo mostSpecific(List<MethodInfo> fit, List<Expression> arguments, boolean spread) {
        for (MethodInfo one : fit) {
            boolean best = true;
            for (MethodInfo other : fit) {
                best &= one.equals(other) || isMoreSpecific(one, other, arguments, spread);
            }
            if (best) {
                return one;
            }
        }
        return fit.stream().filter(m -> !m.isAbstract()).findFirst().orElse(fit.get(0));
    }

    private boolean isMoreSpecific(MethodInfo one, MethodInfo other, List<Expression> arguments, boolean spread) {
        for (int i = 0; i < arguments.size(); i++) {
            JavaType a = formalAt(one.parameters(), i, spread);
            JavaType b = formalAt(other.parameters(), i, spread);
            if (Functions.isFunction(arguments.get(i))) {
                if (!isBetterFunction(a, b, arguments.get(i))) {
                    return false;
                }
            } else if (!isSubtypeErased(a, b)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubtypeErased(JavaType a, JavaType b) {
        return hierarchy.subtyping.isSubtype(Erasure.of(a), Erasure.of(b));
    }

    private boolean isBetterFunction(JavaType a, JavaType b, Expression argument) {
        MethodInfo one = hierarchy.members.functionOf(a);
        MethodInfo other = hierarchy.members.functionOf(b);
        if (one == null || other == null || isSubtypeErased(a, b)) {
            return true;
        }
        if (isSubtypeErased(b, a)) {
            return false;
        }
        if (other.result() == Primitive.VOID || one.result() == Primitive.VOID) {
            return other.result() == Primitive.VOID;
        }
        boolean primitive = argument instanceof LambdaExpr lambda
                && lambda.getExpressionBody().isPresent()
                && lambda.getExpressionBody().get().isLiteralExpr();
        return JavaType.isPrimitive(one.result()) == primitive || !JavaType.isPrimitive(other.result());
    }

    /** {@return the method that takes values of these types best, or null when none of them takes so many} */
    @Nullable
    MethodInfo best(List<MethodInfo> methods, List<JavaType> given, ClassType owner) {
        for (int phase = 0; phase < PHASES; phase++) {
            MethodInfo found = null;
            for (MethodInfo method : methods) {
                if (fitsTypes(method, given, owner, phase)
                        && (found == null || areSubtypes(method.parameters(), found.parameters()))) {
                    found = method;
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean areSubtypes(List<JavaType> one, List<JavaType> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!isSubtypeErased(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsTypes(MethodInfo method, List<JavaType> given, ClassType owner, int phase) {
        int count = method.parameters().size();
        boolean spread = phase == 2;
        if (spread ? !method.isVarargs() || given.size() < count - 1 : given.size() != count) {
            return false;
        }
        Map<TypeVariable, JavaType> map = new HashMap<>(siteArguments(method, owner, owner));
        map.putAll(Inference.fresh(method.typeParameters()));
        for (int i = 0; i < given.size(); i++) {
            if (!accepts(Substitution.apply(formalAt(method.parameters(), i, spread), map), given.get(i), phase)) {
                return false;
            }
        }
        return true;
    }
}
