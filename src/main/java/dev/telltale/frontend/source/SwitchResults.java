package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
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
}
