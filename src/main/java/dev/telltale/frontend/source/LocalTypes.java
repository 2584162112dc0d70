package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.IdentityHashMap;

/** The types of variables, parameters and bindings: written, or found from what they are set to. */
final class LocalTypes {
    final PatternTypes patterns;
    private final Typing typing;
    /** Those being found. */
    private final IdentityHashMap<Local, Boolean> open = new IdentityHashMap<>();

    LocalTypes(Typing typing) {
        this.typing = typing;
        this.patterns = new PatternTypes(typing);
    }

    JavaType of(Local local) {
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
            JavaType type = typing.resolve(parameter.getType(), parameter.getType());
            return parameter.isVarArgs() ? new ArrayType(type) : type;
        }
        if (declaration instanceof TypePatternExpr pattern) {
            return TypeNames.isVar(pattern.getType())
                    ? JavaType.opened(patterns.matched(pattern))
                    : typing.resolve(pattern.getType(), pattern.getType());
        }
        if (declaration instanceof SimpleName name
                && name.getParentNode().orElse(null) instanceof Parameter component) {
            return component(component);
        }
        return declaration instanceof VariableDeclarator variable ? ofVariable(variable) : Special.UNKNOWN;
    }

    private JavaType component(Parameter component) {
        JavaType type = typing.resolve(component.getType(), component.getType());
        return component.isVarArgs() ? new ArrayType(type) : type;
    }

    private JavaType ofVariable(VariableDeclarator variable) {
        if (!TypeNames.isVar(variable.getType())) {
            return typing.resolve(variable.getType(), variable.getType());
        }
        if (variable.getInitializer().isPresent()) {
            return JavaType.opened(typing.typeOf(variable.getInitializer().get()));
        }
        Node loop = variable.getParentNode().flatMap(Node::getParentNode).orElse(null);
        return loop instanceof ForEachStmt each ? elementOf(typing.typeOf(each.getIterable())) : Special.UNKNOWN;
    }

    JavaType elementOf(JavaType iterable) {
        if (JavaType.opened(iterable) instanceof ArrayType array) {
            return array.element();
        }
        ClassType found = typing.hierarchy.as(iterable, "java.lang.Iterable");
        if (found == null) {
            return JavaType.opened(iterable) == Special.UNKNOWN ? Special.UNKNOWN : JavaType.OBJECT;
        }
        return found.arguments().isEmpty()
                ? JavaType.OBJECT
                : JavaType.opened(found.arguments().get(0));
    }
}
