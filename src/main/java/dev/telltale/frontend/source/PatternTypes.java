package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of the values that patterns are held against, which is what {@code var} stands for in one (JLS §14.30.1). */
final class PatternTypes {
    private final Typing typing;

    PatternTypes(Typing typing) {
        this.typing = typing;
    }

    /** {@return the type of the value that the pattern is held against} */
    JavaType matched(PatternExpr pattern) {
        Node around = pattern.getParentNode().orElse(null);
        if (around instanceof InstanceOfExpr test) {
            return typing.typeOf(test.getExpression());
        }
        if (around instanceof SwitchEntry entry && entry.getParentNode().orElse(null) instanceof SwitchNode choice) {
            return typing.typeOf(choice.getSelector());
        }
        return around instanceof RecordPatternExpr record ? component(record, pattern) : Special.UNKNOWN;
    }

    private JavaType component(RecordPatternExpr record, PatternExpr part) {
        if (!(typing.resolve(record.getType(), record.getType()) instanceof ClassType type)) {
            return Special.UNKNOWN;
        }
        List<FieldInfo> components = components(typing.hierarchy.info(type));
        for (int i = 0; i < Math.min(components.size(), record.getPatternList().size()); i++) {
            if (Bindings.isSame(record.getPatternList().get(i), part)) {
                return component(components.get(i), type, matched(record));
            }
        }
        return Special.UNKNOWN;
    }

    static List<FieldInfo> components(@Nullable TypeInfo type) {
        return type == null
                ? List.of()
                : type.fields().stream().filter(f -> !f.isStatic()).toList();
    }

    /** {@return the component's type, where a pattern without type arguments takes them from what it is held against} */
    JavaType component(FieldInfo component, ClassType type, JavaType matched) {
        ClassType as = type.arguments().isEmpty() ? typing.hierarchy.as(matched, type.name()) : type;
        return JavaType.opened(Substitution.apply(
                component.type(), typing.hierarchy.arguments(component.owner(), as == null ? type : as)));
    }
}
