package dev.telltale.frontend.source;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;

/** Whether control can get past a statement, as far as its last step tells. */
final class Jumps {
    private Jumps() {}

    static boolean leaves(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return !block.getStatements().isEmpty()
                    && leaves(block.getStatement(block.getStatements().size() - 1));
        }
        if (statement instanceof IfStmt branch) {
            return leaves(branch.getThenStmt())
                    && branch.getElseStmt().map(Jumps::leaves).orElse(false);
        }
        return statement.isReturnStmt()
                || statement.isThrowStmt()
                || statement.isBreakStmt()
                || statement.isContinueStmt()
                || statement.isYieldStmt();
    }
}
