package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What the names of one file were bound to. */
final class Bindings {
    private final IdentityHashMap<Node, Scope> scopes = new IdentityHashMap<>();
    private final IdentityHashMap<NameExpr, Local> names = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Local> declared = new IdentityHashMap<>();
    private final IdentityHashMap<Node, SourceType> types = new IdentityHashMap<>();
    private final IdentityHashMap<LambdaExpr, Scope.Lambda> lambdas = new IdentityHashMap<>();

    /** {@return whether it is the same place in the text, and not only the same text} */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(@Nullable Node one, @Nullable Node other) {
        return one == other;
    }

    void see(Node node, Scope scope) {
        scopes.put(node, scope);
    }

    Scope scopeOf(Node node) {
        Scope scope = scopes.get(node);
        if (scope == null) {
            throw new IllegalArgumentException("unbound " + node.getClass().getSimpleName() + " at "
                    + node.getBegin().orElse(null));
        }
        return scope;
    }

    boolean isSeen(Node node) {
        return scopes.containsKey(node);
    }

    /** An expression that is looked at without having been bound: nothing in it is a variable. */
    void seeAll(Node node, Scope scope) {
        scopes.put(node, scope);
        node.getChildNodes().forEach(child -> seeAll(child, scope));
    }

    void bind(NameExpr name, Local local) {
        names.put(name, local);
    }

    @Nullable
    Local localOf(NameExpr name) {
        return names.get(name);
    }

    Local declare(Local local) {
        declared.put(local.declaration, local);
        return local;
    }

    Local declaredBy(Node declaration) {
        Local local = declared.get(declaration);
        if (local == null) {
            throw new IllegalArgumentException("undeclared " + declaration);
        }
        return local;
    }

    void define(Node node, SourceType type) {
        types.put(node, type);
    }

    @Nullable
    SourceType typeOf(Node node) {
        return types.get(node);
    }

    void define(LambdaExpr node, Scope.Lambda lambda) {
        lambdas.put(node, lambda);
    }

    Scope.Lambda lambdaOf(LambdaExpr node) {
        Scope.Lambda lambda = lambdas.get(node);
        if (lambda == null) {
            throw new IllegalArgumentException("unbound lambda");
        }
        return lambda;
    }
}
