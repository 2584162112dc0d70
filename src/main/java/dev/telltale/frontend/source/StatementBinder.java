package dev.telltale.frontend.source;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

/** Follows what statements declare: whether it is seen by what comes next, or by their inside alone. */
final class StatementBinder {
    private final Binder binder;
    private final Bindings bindings;

    StatementBinder(Binder binder, Bindings bindings) {
        this.binder = binder;
        this.bindings = bindings;
    }

    Scope bind(Statement statement, Scope scope) {
        if (statement instanceof BlockStmt block) {
            Scope at = scope;
            for (Statement inner : block.getStatements()) {
                at = binder.walk(inner, at);
            }
            return scope;
        }
        if (statement instanceof ExpressionStmt e) {
            Scope after = binder.walk(e.getExpression(), scope);
            return e.getExpression() instanceof VariableDeclarationExpr ? after : scope;
        }
        if (statement instanceof IfStmt branch) {
            return walkIf(branch, scope);
        }
        if (statement instanceof WhileStmt loop) {
            Scope inside = binder.walk(loop.getCondition(), scope);
            binder.walk(loop.getBody(), inside);
            return inside;
        }
        if (statement instanceof DoStmt loop) {
            binder.walk(loop.getBody(), scope);
            return binder.walk(loop.getCondition(), scope);
        }
        if (statement instanceof ForStmt loop) {
            walkFor(loop, scope);
        } else if (statement instanceof ForEachStmt loop) {
            binder.walk(loop.getIterable(), scope);
            binder.walk(loop.getBody(), binder.variable(loop.getVariable().getVariable(0), loop.getVariable(), scope));
        } else if (statement instanceof TryStmt attempt) {
            walkTry(attempt, scope);
        } else if (statement instanceof LocalClassDeclarationStmt local) {
            return binder.localType(local.getClassDeclaration(), scope);
        } else if (statement instanceof LocalRecordDeclarationStmt local) {
            return binder.localType(local.getRecordDeclaration(), scope);
        } else if (statement instanceof SwitchNode choice) {
            walkSwitch(choice, scope);
        } else {
            if (statement instanceof ExplicitConstructorInvocationStmt call) {
                bindings.see(call, scope);
                binder.walkChildren(statement, scope.with(new Scope.Static()));
                return scope;
            }
            return statement.isLabeledStmt()
                    ? binder.walkChildren(statement, scope)
                    : keep(scope, binder.walkChildren(statement, scope));
        }
        return scope;
    }

    private static Scope keep(Scope scope, Scope ignored) {
        return scope;
    }

    private Scope walkIf(IfStmt branch, Scope scope) {
        Scope inside = binder.walk(branch.getCondition(), scope);
        binder.walk(branch.getThenStmt(), inside);
        branch.getElseStmt().ifPresent(e -> binder.walk(e, inside));
        boolean leaves = Jumps.leaves(branch.getThenStmt())
                || branch.getElseStmt().map(Jumps::leaves).orElse(false);
        return leaves ? inside : scope;
    }

    private void walkFor(ForStmt loop, Scope scope) {
        Scope inside = scope;
        for (Expression first : loop.getInitialization()) {
            inside = binder.walk(first, inside);
        }
        if (loop.getCompare().isPresent()) {
            inside = binder.walk(loop.getCompare().get(), inside);
        }
        for (Expression step : loop.getUpdate()) {
            binder.walk(step, inside);
        }
        binder.walk(loop.getBody(), inside);
    }

    private void walkTry(TryStmt attempt, Scope scope) {
        Scope inside = scope;
        for (Expression resource : attempt.getResources()) {
            inside = binder.walk(resource, inside);
        }
        binder.walk(attempt.getTryBlock(), inside);
        for (CatchClause clause : attempt.getCatchClauses()) {
            Parameter parameter = clause.getParameter();
            bindings.see(parameter.getType(), scope);
            Local local = bindings.declare(new Local(parameter.getNameAsString(), parameter, false, null));
            binder.walk(clause.getBody(), scope.with(new Scope.Variable(local)));
        }
        attempt.getFinallyBlock().ifPresent(block -> binder.walk(block, scope));
    }

    void walkSwitch(SwitchNode choice, Scope scope) {
        binder.walk(choice.getSelector(), scope);
        Scope at = scope;
        for (SwitchEntry entry : choice.getEntries()) {
            Scope inside = at;
            for (Expression label : entry.getLabels()) {
                inside = binder.walk(label, inside);
            }
            if (entry.getGuard().isPresent()) {
                inside = binder.walk(entry.getGuard().get(), inside);
            }
            for (Statement statement : entry.getStatements()) {
                inside = binder.walk(statement, inside);
            }
            at = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP ? inside : scope;
        }
    }
}
