package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds the constructor that an object creation, or the first call in a constructor, means, and the type of what is made. */
final class ConstructorCalls {
    private final Typing typing;
    private final Calls calls;
    private final Hierarchy hierarchy;
    private final IdentityHashMap<Node, MethodUse> uses = new IdentityHashMap<>();
    private final IdentityHashMap<ObjectCreationExpr, ClassType> made = new IdentityHashMap<>();

    ConstructorCalls(Typing typing, Calls calls) {
        this.typing = typing;
        this.calls = calls;
        this.hierarchy = typing.hierarchy;
    }

    /** {@return the constructor that an object creation or a constructor's first call means} */
    MethodUse of(Node at, ClassType type, NodeList<Expression> arguments) {
        MethodUse known = uses.get(at);
        if (known != null) {
            return known;
        }
        TypeInfo info = hierarchy.info(type);
        List<MethodInfo> candidates = info == null ? List.of() : constructorsOf(info);
        MethodUse use;
        if (candidates.isEmpty()) {
            calls.types.isolated(() -> {
                arguments.forEach(calls::typed);
                return at;
            });
            use = new MethodUse(null, "<init>", type, List.of(), Primitive.VOID, false, Receiver.EXPRESSION, null);
        } else {
            use = calls.types.choose(at, candidates, type, type, arguments, Receiver.EXPRESSION, null, List.of());
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
        of(creation, type, creation.getArguments());
        return anonymous == null ? type : ClassType.of(anonymous.name());
    }

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
