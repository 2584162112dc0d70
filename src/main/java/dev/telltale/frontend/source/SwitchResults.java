package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a switch expression may have, each as it is written. */
final class SwitchResults {
    private SwitchResults() {}

    /** {@return the expressions whose values a switch may have} */
    static List<Expression> of(SwitchExpr choice) {
        List<Expression> results = new ArrayList<>();
        for (SwitchEntry entry : choice.getEntries()) {
            for (Statement statement : entry.getStatements()) {
                if (entry.getType() == SwitchEntry.Type.EXPRESSION && statement.isExpressionStmt()) {
                    results.add(statement.asExpressionStmt().getExpression());
                } else {
                    statement
                            .findAll(YieldStmt.class, y -> Bindings.isSame(enclosing(y), choice))
                            .forEach(y -> results.add(y.getExpression()));
                }
            }
        }
        return results;
    }

    private static @Nullable Node enclosing(Node yield) {
        Node at = yield.getParentNode().orElse(null);
        while (at != null && !(at instanceof SwitchExpr)) {
            at = at.getParentNode().orElse(null);
        }
        return at;
    }

    /** {@return whether something thrown inside is caught there, which empties the stack (JVMS §2.10)} */
    static boolean hasHandlers(SwitchExpr choice) {
        return catches(choice.getEntries());
    }

    private static boolean catches(List<? extends Node> nodes) {
        return nodes.stream().anyMatch(SwitchResults::catches);
    }

    /** Other methods have a stack of their own. */
    private static boolean catches(Node node) {
        if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) {
            return false;
        }
        return node instanceof TryStmt || node instanceof SynchronizedStmt || catches(node.getChildNodes());
    }
}
