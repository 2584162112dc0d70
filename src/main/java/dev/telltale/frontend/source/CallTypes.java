package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the type arguments of a call from what it is given and wanted as; functions wait until their parameters are known (JLS §18.5). */
final class CallTypes {
    private final Typing typing;
    private final Functions functions;
    private final Overloads overloads;
    private final Inference inference;
    private final IdentityHashMap<Node, JavaType> expected = new IdentityHashMap<>();
    private List<Pending> pending = new ArrayList<>();
    private int depth;

    /** A function given to a parameter whose type is not fully known yet. */
    private record Pending(Expression function, JavaType formal) {}

    CallTypes(Typing typing, Functions functions, Overloads overloads, Inference inference) {
        this.typing = typing;
        this.functions = functions;
        this.overloads = overloads;
        this.inference = inference;
    }

    /** {@return what the value of the node is wanted as} */
    JavaType expected(Node at) {
        return expected.getOrDefault(at, Special.UNKNOWN);
    }

    /** Says what a value is wanted as, before its type is asked: what it leaves open is found from there. */
    void expect(Expression expression, JavaType wanted) {
        if (expression instanceof EnclosedExpr enclosed) {
            expect(enclosed.getInner(), wanted);
        } else if (expression instanceof ConditionalExpr choice) {
            expect(choice.getThenExpr(), wanted);
            expect(choice.getElseExpr(), wanted);
        } else if (expression instanceof SwitchExpr choice) {
            SwitchResults.of(choice).forEach(value -> expect(value, wanted));
        } else if (expression instanceof MethodCallExpr || expression instanceof ObjectCreationExpr) {
            expected.put(expression, wanted);
        }
    }

    /** {@return the candidate that the arguments mean, with its type arguments as far as they can be found here} */
    MethodUse choose(
            Node at,
            List<MethodInfo> candidates,
            JavaType site,
            ClassType owner,
            NodeList<Expression> arguments,
            Receiver receiver,
            @Nullable SourceType holder,
            List<JavaType> explicit) {
        depth++;
        Overloads.Choice choice = overloads.choose(candidates, arguments, owner, site);
        MethodInfo method = choice.method();
        Map<TypeVariable, JavaType> map = typeArguments(method, overloads.siteArguments(method, site, owner), explicit);
        List<JavaType> formals = method.parameters().stream()
                .map(p -> Substitution.apply(p, map))
                .toList();
        JavaType result = result(method, site, Substitution.apply(method.result(), map));
        JavaType given = method.isConstructor() ? site : result;
        JavaType wanted = depth == 1 ? expected(at) : Special.UNKNOWN;
        inference.fit(given, wanted);
        learn(arguments, formals, choice.spread());
        depth--;
        if (depth == 0) {
            inference.complete(given, wanted);
            settle(true);
            result = Inference.settled(result);
        }
        return new MethodUse(
                method,
                method.name(),
                named(at, method, site, owner, receiver),
                formals,
                result,
                choice.spread(),
                method.isStatic() ? Receiver.NONE : receiver,
                holder);
    }

    private static Map<TypeVariable, JavaType> typeArguments(
            MethodInfo method, Map<TypeVariable, JavaType> ofSite, List<JavaType> explicit) {
        Map<TypeVariable, JavaType> map = new HashMap<>(ofSite);
        if (explicit.size() == method.typeParameters().size()) {
            for (int i = 0; i < explicit.size(); i++) {
                map.put(method.typeParameters().get(i), explicit.get(i));
            }
        } else {
            map.putAll(Inference.fresh(method.typeParameters()));
        }
        return map;
    }

    /** {@return the class that the call names as the owner of the method (JLS §13.1)} */
    private static ClassType named(Node at, MethodInfo method, JavaType site, ClassType owner, Receiver receiver) {
        if (receiver == Receiver.NONE
                && at instanceof MethodCallExpr call
                && call.getScope().isEmpty()) {
            return ClassType.of(method.owner().name());
        }
        boolean ofObject = method.owner().name().equals(JavaType.OBJECT.name());
        boolean copy = ofObject
                && JavaType.opened(site) instanceof ArrayType
                && method.name().equals("clone");
        return copy ? ClassType.of(Erasure.internal(site)) : ofObject ? JavaType.OBJECT : ClassType.of(owner.name());
    }

    private static JavaType result(MethodInfo method, JavaType site, JavaType declared) {
        if (method.name().equals("getClass") && method.parameters().isEmpty()) {
            return new ClassType("java.lang.Class", List.of(new Wildcard(Erasure.of(site), false)));
        }
        boolean copy = method.name().equals("clone") && JavaType.opened(site) instanceof ArrayType;
        return copy ? JavaType.opened(site) : declared;
    }

    private void learn(List<Expression> arguments, List<JavaType> formals, boolean spread) {
        if (formals.isEmpty()) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            JavaType formal = Overloads.formalAt(formals, i, spread);
            if (Functions.isFunction(arguments.get(i))) {
                postpone(arguments.get(i), formal);
            } else {
                inference.unify(formal, typing.typeOf(arguments.get(i)));
            }
        }
        settle(false);
    }

    private void postpone(Expression function, JavaType formal) {
        if (function instanceof EnclosedExpr enclosed) {
            postpone(enclosed.getInner(), formal);
        } else if (function instanceof ConditionalExpr choice) {
            postpone(choice.getThenExpr(), formal);
            postpone(choice.getElseExpr(), formal);
        } else if (Functions.isFunction(function)) {
            pending.add(new Pending(function, formal));
        }
    }

    /** Places a function, and the functions a choice is between. */
    void placeAll(Expression function, JavaType formal) {
        if (function instanceof EnclosedExpr enclosed) {
            placeAll(enclosed.getInner(), formal);
        } else if (function instanceof ConditionalExpr choice) {
            placeAll(choice.getThenExpr(), formal);
            placeAll(choice.getElseExpr(), formal);
        } else if (Functions.isFunction(function) && !functions.isPlaced(function)) {
            isolated(() -> {
                functions.place(function, formal);
                return function;
            });
        }
    }

    private void settle(boolean everything) {
        boolean progress = true;
        while (progress && !pending.isEmpty()) {
            progress = false;
            for (Pending p : List.copyOf(pending)) {
                if (functions.isReady(p.function, p.formal)) {
                    pending.remove(p);
                    functions.place(p.function, p.formal);
                    progress = true;
                }
            }
            if (!progress && everything && !pending.isEmpty()) {
                Pending first = pending.remove(0);
                functions.place(first.function, first.formal);
                progress = true;
            }
        }
    }

    /** Looks at something that has to be known now, whatever is still open around it. */
    <T> T isolated(Supplier<T> work) {
        List<Pending> outer = pending;
        int outerDepth = depth;
        pending = new ArrayList<>();
        depth = 0;
        try {
            return work.get();
        } finally {
            pending = outer;
            depth = outerDepth;
        }
    }
}
