package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
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

/** Chooses the method a call means (JLS §15.12), and finds its type arguments. */
final class Calls {

    private final Typing typing;
    private final Hierarchy hierarchy;
    private final Inference inference;
    final Functions functions;
    final Overloads overloads;
    private final IdentityHashMap<Node, MethodUse> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Node, JavaType> expected = new IdentityHashMap<>();
    private List<Pending> pending = new ArrayList<>();
    private int depth;

    /** A function given to a parameter whose type is not fully known yet. */
    private record Pending(Expression function, JavaType formal) {}

    Calls(Typing typing) {
        this.typing = typing;
        this.hierarchy = typing.hierarchy;
        this.inference = new Inference(hierarchy);
        this.functions = new Functions(typing, this, inference);
        this.overloads = new Overloads(typing, this);
    }

    void unify(JavaType formal, JavaType actual) {
        inference.unify(formal, actual);
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

    MethodUse of(MethodCallExpr call) {
        MethodUse known = uses.get(call);
        if (known == null) {
            known = find(call);
            uses.put(call, known);
        }
        return known;
    }

    private MethodUse find(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (call.getScope().isEmpty()) {
            return implicit(call, name);
        }
        Expression before = call.getScope().get();
        if (before instanceof SuperExpr parent) {
            return onSuper(call, parent, name);
        }
        if (before instanceof NameExpr || before instanceof FieldAccessExpr) {
            Reference reference = typing.references.of(before);
            if (reference instanceof Reference.ToType type) {
                return select(call, type.type(), name, Receiver.NONE, null);
            }
        }
        JavaType site = isolated(() -> typing.typeOf(before));
        ClassType custom = Typing.classOf(site) == null ? asked(call) : null;
        return select(call, custom == null ? site : custom, name, Receiver.EXPRESSION, null);
    }

    private static @Nullable ClassType asked(MethodCallExpr call) {
        return Customs.asked(call.getNameAsString(), call.getArguments().size());
    }

    private MethodUse implicit(MethodCallExpr call, String name) {
        Scope scope = typing.bindings.scopeOf(call);
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body
                    && !hierarchy.members.methods(body.type().name(), name).isEmpty()) {
                return select(call, body.type().self(), name, Receiver.IMPLICIT, body.type());
            }
        }
        SourceFile file = scope.file();
        List<String> holders = new ArrayList<>(file.staticImports.getOrDefault(name, List.of()));
        boolean named = !holders.isEmpty();
        holders.addAll(file.staticImportsOnDemand);
        for (String holder : holders) {
            String owner = typing.names.known(holder);
            if (owner != null && !hierarchy.members.methods(owner, name).isEmpty()) {
                return select(call, ClassType.of(owner), name, Receiver.NONE, null);
            }
        }
        SourceType inside = scope.body();
        if (named || inside == null) {
            ClassType owner = inside == null ? ClassType.of("?") : typing.names.named(holders.get(0), scope);
            return unknown(call, name, owner, Receiver.NONE, null);
        }
        return unknown(call, name, inside.self(), Receiver.IMPLICIT, firstOpen(scope, inside));
    }

    /** A method that no known type has belongs to the nearest class whose supertypes are not all known. */
    private SourceType firstOpen(Scope scope, SourceType otherwise) {
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body
                    && hierarchy.isPartlyUnknown(body.type().name())) {
                return body.type();
            }
        }
        return otherwise;
    }

    private MethodUse onSuper(MethodCallExpr call, SuperExpr parent, String name) {
        SourceType body = typing.bindings.scopeOf(call).body();
        JavaType site = typing.typeOf(parent);
        if (parent.getTypeName().isPresent() && body != null) {
            ClassType named = typing.names.named(parent.getTypeName().get().asString(), typing.bindings.scopeOf(call));
            TypeInfo info = hierarchy.info(named);
            site = info instanceof SourceType outer
                            && outer != body
                            && !outer.isInterface()
                            && outer.superType() != null
                    ? outer.superType()
                    : named;
        }
        if (site instanceof ClassType c
                && hierarchy.members.methods(c.name(), name).isEmpty()
                && body != null) {
            for (ClassType above : body.interfaces()) {
                if (!hierarchy.members.methods(above.name(), name).isEmpty()) {
                    site = above;
                }
            }
        }
        return select(call, site, name, Receiver.SUPER, null);
    }

    private MethodUse select(
            MethodCallExpr call, JavaType site, String name, Receiver receiver, @Nullable SourceType holder) {
        ClassType owner = Typing.classOf(site);
        if (owner == null) {
            return unknown(call, name, ClassType.of("?"), receiver, holder);
        }
        List<MethodInfo> candidates = hierarchy.members.methods(owner.name(), name);
        if (JavaType.opened(site) instanceof TypeVariable variable) {
            for (int i = 1; i < variable.bounds.size() && candidates.isEmpty(); i++) {
                ClassType other = Typing.classOf(variable.bounds.get(i));
                if (other != null) {
                    owner = other;
                    candidates = hierarchy.members.methods(other.name(), name);
                }
            }
        }
        if (candidates.isEmpty()) {
            return unknown(call, name, owner, receiver, holder);
        }
        return chosen(
                call,
                candidates,
                site,
                owner,
                call.getArguments(),
                receiver,
                holder,
                call.getTypeArguments()
                        .map(list ->
                                list.stream().map(t -> typing.resolve(t, t)).toList())
                        .orElse(List.of()));
    }

    private MethodUse unknown(
            MethodCallExpr call, String name, ClassType owner, Receiver receiver, @Nullable SourceType holder) {
        typing.bindings.scopeOf(call).file().unresolved++;
        isolated(() -> {
            call.getArguments().forEach(this::typed);
            return call;
        });
        JavaType guess = Guesses.result(owner, name, receiver);
        MethodCallExpr next = chained(call);
        if (guess == Special.UNKNOWN && next != null) {
            ClassType custom = asked(next);
            guess = custom != null && !custom.equals(JavaType.OBJECT)
                    ? custom
                    : receiver == Receiver.EXPRESSION && owner.name().length() > 1 ? owner : Special.UNKNOWN;
        }
        JavaType wanted = expected.getOrDefault(call, Special.UNKNOWN);
        if (guess == Special.UNKNOWN && wanted != Primitive.VOID && !wanted.equals(JavaType.OBJECT)) {
            guess = wanted == Special.NULL ? Special.UNKNOWN : wanted;
        }
        return new MethodUse(null, name, owner, List.of(), guess, false, receiver, holder);
    }

    /** {@return the call made on what this call gives back, or null} */
    private static @Nullable MethodCallExpr chained(MethodCallExpr call) {
        return call.getParentNode().orElse(null) instanceof MethodCallExpr next
                        && next.getScope().filter(s -> Bindings.isSame(s, call)).isPresent()
                ? next
                : null;
    }

    /** Functions that go nowhere known still have a body to look at. */
    private void typed(Expression argument) {
        if (isFunction(argument)) {
            placeAll(argument, Special.UNKNOWN);
        } else {
            typing.typeOf(argument);
        }
    }

    private MethodUse chosen(
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
        Map<TypeVariable, JavaType> map = new HashMap<>(overloads.siteArguments(method, site, owner));
        if (explicit.size() == method.typeParameters().size()) {
            for (int i = 0; i < explicit.size(); i++) {
                map.put(method.typeParameters().get(i), explicit.get(i));
            }
        } else {
            map.putAll(Inference.fresh(method.typeParameters()));
        }
        List<JavaType> formals = method.parameters().stream()
                .map(p -> Substitution.apply(p, map))
                .toList();
        JavaType result = result(method, site, Substitution.apply(method.result(), map));
        JavaType given = method.isConstructor() ? site : result;
        JavaType wanted = depth == 1 ? expected.getOrDefault(at, Special.UNKNOWN) : Special.UNKNOWN;
        inference.fit(given, wanted);
        learn(arguments, formals, choice.spread());
        depth--;
        if (depth == 0) {
            inference.complete(given, wanted);
            settle(true);
            result = Inference.settled(result);
        }
        boolean ofObject = method.owner().name().equals(JavaType.OBJECT.name());
        boolean copy = ofObject
                && JavaType.opened(site) instanceof ArrayType
                && method.name().equals("clone");
        ClassType named =
                copy ? ClassType.of(Erasure.internal(site)) : ofObject ? JavaType.OBJECT : ClassType.of(owner.name());
        if (receiver == Receiver.NONE
                && at instanceof MethodCallExpr call
                && call.getScope().isEmpty()) {
            named = ClassType.of(method.owner().name());
        }
        return new MethodUse(
                method,
                method.name(),
                named,
                formals,
                result,
                choice.spread(),
                method.isStatic() ? Receiver.NONE : receiver,
                holder);
    }

    private static JavaType result(MethodInfo method, JavaType site, JavaType declared) {
        if (method.name().equals("getClass") && method.parameters().isEmpty()) {
            return new ClassType("java.lang.Class", List.of(new Wildcard(Erasure.of(site), false)));
        }
        boolean copy = method.name().equals("clone") && JavaType.opened(site) instanceof ArrayType;
        return copy ? JavaType.opened(site) : declared;
    }

    static boolean isFunction(Expression expression) {
        return expression instanceof LambdaExpr
                || expression instanceof MethodReferenceExpr
                || expression instanceof EnclosedExpr enclosed && isFunction(enclosed.getInner())
                || expression instanceof ConditionalExpr choice
                        && (isFunction(choice.getThenExpr()) || isFunction(choice.getElseExpr()));
    }

    private void learn(List<Expression> arguments, List<JavaType> formals, boolean spread) {
        if (formals.isEmpty()) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            JavaType formal = Overloads.formalAt(formals, i, spread);
            if (isFunction(arguments.get(i))) {
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
        } else if (isFunction(function)) {
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
        } else if (isFunction(function) && !functions.isPlaced(function)) {
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

    /** {@return the constructor that an object creation or a constructor's first call means} */
    MethodUse constructor(Node at, ClassType type, NodeList<Expression> arguments) {
        MethodUse known = uses.get(at);
        if (known != null) {
            return known;
        }
        TypeInfo info = hierarchy.info(type);
        List<MethodInfo> candidates = info == null ? List.of() : constructorsOf(info);
        MethodUse use;
        if (candidates.isEmpty()) {
            isolated(() -> {
                arguments.forEach(this::typed);
                return at;
            });
            use = new MethodUse(null, "<init>", type, List.of(), Primitive.VOID, false, Receiver.EXPRESSION, null);
        } else {
            use = chosen(at, candidates, type, type, arguments, Receiver.EXPRESSION, null, List.of());
        }
        uses.put(at, use);
        return use;
    }

    static List<MethodInfo> constructorsOf(TypeInfo info) {
        return info.methods().stream().filter(MethodInfo::isConstructor).toList();
    }

    /** {@return the type of the object, with what a diamond leaves out} */
    JavaType created(ObjectCreationExpr creation) {
        SourceType anonymous = typing.bindings.typeOf(creation);
        ClassType type = madeBy(creation);
        constructor(creation, type, creation.getArguments());
        return anonymous == null ? type : ClassType.of(anonymous.name());
    }

    private final IdentityHashMap<ObjectCreationExpr, ClassType> made = new IdentityHashMap<>();

    ClassType madeBy(ObjectCreationExpr creation) {
        return made.computeIfAbsent(creation, this::resolveMade);
    }

    private ClassType resolveMade(ObjectCreationExpr creation) {
        ClassOrInterfaceType written = creation.getType();
        ClassType type = null;
        ClassType outer =
                creation.getScope().map(s -> Typing.classOf(typing.typeOf(s))).orElse(null);
        if (outer != null) {
            String member = hierarchy.members.memberType(outer.name(), written.getNameAsString());
            type = ClassType.of(member == null ? outer.name() + '$' + written.getNameAsString() : member);
        }
        if (type == null) {
            type = typing.resolve(written, written) instanceof ClassType c ? c : JavaType.OBJECT;
        }
        TypeInfo info = hierarchy.info(type);
        if (info == null || !written.isUsingDiamondOperator()) {
            return type;
        }
        return (ClassType) Substitution.apply(info.self(), Inference.fresh(info.typeParameters()));
    }
}
