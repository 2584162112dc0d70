package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the method a call means (JLS §15.12). */
final class Calls {
    private final Typing typing;
    private final Hierarchy hierarchy;
    final Functions functions;
    final Overloads overloads;
    final CallTypes types;
    final ConstructorCalls constructors;
    private final IdentityHashMap<Node, MethodUse> uses = new IdentityHashMap<>();

    Calls(Typing typing) {
        this.typing = typing;
        this.hierarchy = typing.hierarchy;
        Inference inference = new Inference(hierarchy);
        this.functions = new Functions(typing, this, inference);
        this.overloads = new Overloads(typing, this);
        this.types = new CallTypes(typing, functions, overloads, inference);
        this.constructors = new ConstructorCalls(typing, this);
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
        JavaType site = types.isolated(() -> typing.typeOf(before));
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
        return types.choose(
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
        types.isolated(() -> {
            call.getArguments().forEach(this::typed);
            return call;
        });
        ClassType view = Guesses.view(owner, name, call.getArguments().size());
        JavaType guess = view == null ? Guesses.result(owner, name, receiver) : view;
        MethodCallExpr next = chained(call);
        if (guess == Special.UNKNOWN && next != null) {
            ClassType custom = asked(next);
            guess = custom != null && !custom.equals(JavaType.OBJECT)
                    ? custom
                    : receiver == Receiver.EXPRESSION && owner.name().length() > 1 ? owner : Special.UNKNOWN;
        }
        JavaType wanted = types.expected(call);
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
    void typed(Expression argument) {
        if (Functions.isFunction(argument)) {
            types.placeAll(argument, Special.UNKNOWN);
        } else {
            typing.typeOf(argument);
        }
    }
}
