package dev.telltale.frontend.source;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
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
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Binds the names in one file to variables, in the order of the text, and notes what is seen from where. A pattern's
 * binding is in scope from its test on; where it must not be used, correct code does not use it.
 */
final class Binder {
    private final SourceFile file;
    private final Bindings bindings;
    private final TypeNames names;
    private final Hierarchy hierarchy;
    private final Universe universe;
    private final Predicate<Local> isConstant;
    private final List<Instantiation> instantiations = new ArrayList<>();

    /** Where an object of a local type is made: what the type captures has to be at hand there. */
    private record Instantiation(SourceType type, Scope from) {}

    Binder(
            SourceFile file,
            Bindings bindings,
            TypeNames names,
            Hierarchy hierarchy,
            Universe universe,
            Predicate<Local> isConstant) {
        this.file = file;
        this.bindings = bindings;
        this.names = names;
        this.hierarchy = hierarchy;
        this.universe = universe;
        this.isConstant = isConstant;
    }

    void bindAll() {
        for (SourceType type : List.copyOf(file.types)) {
            bindMembers(type);
        }
        captureForInstances();
    }

    private void bindMembers(SourceType type) {
        Scope scope = type.scope();
        if (type.node instanceof EnumDeclaration e) {
            Scope inside = scope.with(new Scope.Static());
            e.getEntries().forEach(constant -> bindConstant(constant, type, inside));
        }
        for (BodyDeclaration<?> member : type.members()) {
            bindMember(member, type, scope);
        }
    }

    private void bindConstant(EnumConstantDeclaration constant, SourceType type, Scope inside) {
        bindings.see(constant, inside);
        constant.getArguments().forEach(a -> walk(a, inside));
        if (!constant.getClassBody().isEmpty()) {
            bindMembers(newType(constant, type, inside));
        }
    }

    private SourceType newType(Node node, SourceType around, Scope scope) {
        String simple = node instanceof TypeDeclaration<?> declaration ? declaration.getNameAsString() : "";
        String name = around.name() + '$' + localNumber(around, simple) + simple;
        SourceType type = new SourceType(file, node, name, around, false, scope, names, hierarchy);
        file.types.add(type);
        universe.declare(type, file.packageName);
        bindings.define(node, type);
        declareMembers(type);
        return type;
    }

    private int localNumber(SourceType around, String simple) {
        if (simple.isEmpty()) {
            return ++around.anonymousCount;
        }
        int number = 1;
        while (universe.find(around.name() + '$' + number + simple) != null) {
            number++;
        }
        return number;
    }

    private void bindMember(BodyDeclaration<?> member, SourceType type, Scope scope) {
        if (member instanceof FieldDeclaration field) {
            boolean isStatic = field.hasModifier(Modifier.Keyword.STATIC) || type.isInterface();
            Scope inside = isStatic ? scope.with(new Scope.Static()) : scope;
            field.getVariables().forEach(v -> v.getInitializer().ifPresent(i -> walk(i, inside)));
        } else if (member instanceof InitializerDeclaration block) {
            walk(block.getBody(), block.isStatic() ? scope.with(new Scope.Static()) : scope);
        } else if (member instanceof CallableDeclaration<?> callable) {
            bindCallable(callable, type, scope);
        } else if (member instanceof CompactConstructorDeclaration compact
                && type.node instanceof RecordDeclaration r) {
            Scope inside = parameters(compact, r.getParameters(), scope);
            walk(compact.getBody(), inside);
        } else if (member instanceof AnnotationMemberDeclaration annotation) {
            annotation.getDefaultValue().ifPresent(v -> walk(v, scope.with(new Scope.Static())));
        }
    }

    private void bindCallable(CallableDeclaration<?> callable, SourceType type, Scope scope) {
        MethodInfo method = type.methodOf(callable);
        Scope inside = method.isStatic() ? scope.with(new Scope.Static()) : scope;
        if (!method.typeParameters().isEmpty()) {
            inside = inside.with(new Scope.TypeParameters(method.typeParameters()));
        }
        inside = parameters(callable, callable.getParameters(), inside);
        if (callable instanceof MethodDeclaration m && m.getBody().isPresent()) {
            walk(m.getBody().get(), inside);
        } else if (callable instanceof ConstructorDeclaration c) {
            walk(c.getBody(), inside);
        }
    }

    private Scope parameters(Node callable, List<Parameter> parameters, Scope scope) {
        bindings.see(callable, scope);
        Scope inside = scope;
        for (Parameter parameter : parameters) {
            bindings.see(parameter.getType(), scope);
            inside = inside.with(new Scope.Variable(parameterLocal(callable, parameter)));
        }
        return inside;
    }

    /** A record's components are the parameters of its compact constructor. */
    private Local parameterLocal(Node callable, Parameter parameter) {
        Node key = callable instanceof CompactConstructorDeclaration ? parameter.getName() : parameter;
        return bindings.declare(new Local(parameter.getNameAsString(), key, false, null));
    }

    /** {@return what is seen after the node} */
    private Scope walk(Node node, Scope scope) {
        if (node instanceof Expression expression) {
            bindings.see(node, scope);
            return walkExpression(expression, scope);
        }
        if (node instanceof Statement statement) {
            return walkStatement(statement, scope);
        }
        if (node instanceof Type) {
            bindings.see(node, scope);
            return scope;
        }
        return walkChildren(node, scope);
    }

    private Scope walkChildren(Node node, Scope scope) {
        Scope at = scope;
        for (Node child : node.getChildNodes()) {
            if (child instanceof Expression && !(child instanceof AnnotationExpr)
                    || child instanceof Statement
                    || child instanceof Type
                    || child instanceof ArrayCreationLevel
                    || child instanceof SwitchEntry) {
                at = walk(child, at);
            }
        }
        return at;
    }

    private Scope walkStatement(Statement statement, Scope scope) {
        if (statement instanceof BlockStmt block) {
            Scope at = scope;
            for (Statement inner : block.getStatements()) {
                at = walk(inner, at);
            }
            return scope;
        }
        if (statement instanceof ExpressionStmt e) {
            Scope after = walk(e.getExpression(), scope);
            return e.getExpression() instanceof VariableDeclarationExpr ? after : scope;
        }
        if (statement instanceof IfStmt branch) {
            return walkIf(branch, scope);
        }
        if (statement instanceof WhileStmt loop) {
            Scope inside = walk(loop.getCondition(), scope);
            walk(loop.getBody(), inside);
            return inside;
        }
        if (statement instanceof DoStmt loop) {
            walk(loop.getBody(), scope);
            return walk(loop.getCondition(), scope);
        }
        if (statement instanceof ForStmt loop) {
            walkFor(loop, scope);
        } else if (statement instanceof ForEachStmt loop) {
            walk(loop.getIterable(), scope);
            walk(loop.getBody(), variable(loop.getVariable().getVariable(0), loop.getVariable(), scope));
        } else if (statement instanceof TryStmt attempt) {
            walkTry(attempt, scope);
        } else if (statement instanceof LocalClassDeclarationStmt local) {
            return localType(local.getClassDeclaration(), scope);
        } else if (statement instanceof LocalRecordDeclarationStmt local) {
            return localType(local.getRecordDeclaration(), scope);
        } else if (statement instanceof SwitchNode choice) {
            walkSwitch(choice, scope);
        } else {
            if (statement instanceof ExplicitConstructorInvocationStmt call) {
                bindings.see(call, scope);
                walkChildren(statement, scope.with(new Scope.Static()));
                return scope;
            }
            return statement.isLabeledStmt()
                    ? walkChildren(statement, scope)
                    : keep(scope, walkChildren(statement, scope));
        }
        return scope;
    }

    private static Scope keep(Scope scope, Scope ignored) {
        return scope;
    }

    private Scope walkIf(IfStmt branch, Scope scope) {
        Scope inside = walk(branch.getCondition(), scope);
        walk(branch.getThenStmt(), inside);
        branch.getElseStmt().ifPresent(e -> walk(e, inside));
        boolean leaves = Jumps.leaves(branch.getThenStmt())
                || branch.getElseStmt().map(Jumps::leaves).orElse(false);
        return leaves ? inside : scope;
    }

    private void walkFor(ForStmt loop, Scope scope) {
        Scope inside = scope;
        for (Expression first : loop.getInitialization()) {
            inside = walk(first, inside);
        }
        if (loop.getCompare().isPresent()) {
            inside = walk(loop.getCompare().get(), inside);
        }
        for (Expression step : loop.getUpdate()) {
            walk(step, inside);
        }
        walk(loop.getBody(), inside);
    }

    private void walkTry(TryStmt attempt, Scope scope) {
        Scope inside = scope;
        for (Expression resource : attempt.getResources()) {
            inside = walk(resource, inside);
        }
        walk(attempt.getTryBlock(), inside);
        for (CatchClause clause : attempt.getCatchClauses()) {
            Parameter parameter = clause.getParameter();
            bindings.see(parameter.getType(), scope);
            Local local = bindings.declare(new Local(parameter.getNameAsString(), parameter, false, null));
            walk(clause.getBody(), scope.with(new Scope.Variable(local)));
        }
        attempt.getFinallyBlock().ifPresent(block -> walk(block, scope));
    }

    private Scope localType(TypeDeclaration<?> declaration, Scope scope) {
        SourceType around = scope.body();
        if (around == null) {
            return scope;
        }
        // The type sees itself, so its scope is made before it.
        String name = declaration.getNameAsString();
        SourceType type = newType(declaration, around, scope);
        Scope after = scope.with(new Scope.LocalClass(name, type));
        bindMembers(type);
        return after;
    }

    private void declareMembers(SourceType type) {
        for (SourceType member : Declarations.membersOf(type, names, hierarchy)) {
            universe.declare(member, file.packageName);
            file.types.add(member);
            bindings.define(member.node, member);
            declareMembers(member);
            bindMembers(member);
        }
    }

    private Scope walkSwitch(SwitchNode choice, Scope scope) {
        walk(choice.getSelector(), scope);
        Scope at = scope;
        for (SwitchEntry entry : choice.getEntries()) {
            Scope inside = at;
            for (Expression label : entry.getLabels()) {
                inside = walk(label, inside);
            }
            if (entry.getGuard().isPresent()) {
                inside = walk(entry.getGuard().get(), inside);
            }
            for (Statement statement : entry.getStatements()) {
                inside = walk(statement, inside);
            }
            at = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP ? inside : scope;
        }
        return scope;
    }

    private Scope variable(VariableDeclarator variable, VariableDeclarationExpr declaration, Scope scope) {
        bindings.see(variable.getType(), scope);
        Local local = bindings.declare(new Local(
                variable.getNameAsString(),
                variable,
                declaration.isFinal(),
                variable.getInitializer().orElse(null)));
        Scope after = scope.with(new Scope.Variable(local));
        variable.getInitializer().ifPresent(value -> walk(value, after));
        return after;
    }

    private Scope walkExpression(Expression expression, Scope scope) {
        if (expression instanceof NameExpr name) {
            bindName(name, scope);
            return scope;
        }
        if (expression instanceof VariableDeclarationExpr declaration) {
            Scope at = scope;
            for (VariableDeclarator variable : declaration.getVariables()) {
                at = variable(variable, declaration, at);
            }
            return at;
        }
        if (expression instanceof LambdaExpr lambda) {
            walkLambda(lambda, scope);
            return scope;
        }
        if (expression instanceof InstanceOfExpr test) {
            Scope after = walk(test.getExpression(), scope);
            bindings.see(test.getType(), scope);
            return test.getPattern().isPresent() ? walk(test.getPattern().get(), after) : after;
        }
        if (expression instanceof TypePatternExpr pattern) {
            bindings.see(pattern.getType(), scope);
            Local local = bindings.declare(new Local(pattern.getNameAsString(), pattern, false, null));
            return scope.with(new Scope.Variable(local));
        }
        if (expression instanceof RecordPatternExpr pattern) {
            bindings.see(pattern.getType(), scope);
            Scope at = scope;
            for (Expression part : pattern.getPatternList()) {
                at = walk(part, at);
            }
            return at;
        }
        if (expression instanceof ConditionalExpr choice) {
            Scope inside = walk(choice.getCondition(), scope);
            walk(choice.getThenExpr(), inside);
            walk(choice.getElseExpr(), inside);
            return scope;
        }
        if (expression instanceof SwitchExpr choice) {
            return walkSwitch(choice, scope);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            walkCreation(creation, scope);
            return scope;
        }
        if (expression instanceof ThisExpr || expression instanceof SuperExpr) {
            useThis(scope);
            return scope;
        }
        if (expression instanceof MethodReferenceExpr reference && reference.getScope() instanceof TypeExpr type) {
            asName(type.getType()).ifPresent(reference::setScope);
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            useMethod(call.getNameAsString(), scope);
        }
        return walkChildren(expression, scope);
    }

    /** The parser takes any name before {@code ::} for a type. */
    private static Optional<Expression> asName(Type type) {
        if (!(type instanceof ClassOrInterfaceType c) || c.getTypeArguments().isPresent()) {
            return Optional.empty();
        }
        Expression name = c.getScope().isEmpty()
                ? new NameExpr(c.getNameAsString())
                : asName(c.getScope().get())
                        .map(s -> (Expression) new FieldAccessExpr(s, c.getNameAsString()))
                        .orElse(null);
        return Optional.ofNullable(name)
                .map(n -> (Expression) n.setRange(c.getRange().orElse(null)));
    }

    private void walkLambda(LambdaExpr expression, Scope scope) {
        Scope.Lambda lambda = new Scope.Lambda();
        bindings.define(expression, lambda);
        Scope inside = scope.with(lambda);
        for (Parameter parameter : expression.getParameters()) {
            bindings.see(parameter.getType(), scope);
            Local local = bindings.declare(new Local(parameter.getNameAsString(), parameter, false, null));
            inside = inside.with(new Scope.Variable(local));
        }
        walk(expression.getBody(), inside);
    }

    private void walkCreation(ObjectCreationExpr creation, Scope scope) {
        creation.getScope().ifPresent(s -> walk(s, scope));
        bindings.see(creation.getType(), scope);
        creation.getArguments().forEach(a -> walk(a, scope));
        SourceType around = scope.body();
        if (creation.getAnonymousClassBody().isPresent() && around != null) {
            SourceType type = newType(creation, around, scope);
            bindMembers(type);
            made(type, scope, creation);
            ClassType above = type.superType();
            if (above != null && hierarchy.info(above) instanceof SourceType local && !local.isMember) {
                instantiations.add(new Instantiation(local, type.scope()));
            }
        } else if (names.resolve(creation.getType(), scope) instanceof ClassType type) {
            TypeInfo info = hierarchy.info(type);
            if (info != null) {
                made(info, scope, creation);
            }
        }
    }

    private void made(TypeInfo info, Scope scope, ObjectCreationExpr creation) {
        if (info.hasOuterInstance() && creation.getScope().isEmpty()) {
            useThis(scope);
        }
        if (info instanceof SourceType local && !local.isMember && local.around != null) {
            instantiations.add(new Instantiation(local, scope));
            ClassType above = local.superType();
            if (above != null
                    && hierarchy.info(above) instanceof SourceType parent
                    && !parent.isMember
                    && parent.around != null) {
                instantiations.add(new Instantiation(parent, local.scope()));
            }
        }
    }

    private void captureForInstances() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Instantiation instantiation : instantiations) {
                for (Local local : List.copyOf(instantiation.type.captured)) {
                    changed |= capture(local, instantiation.from);
                }
            }
        }
    }

    private static void useThis(Scope scope) {
        for (Scope at = scope; at != null && !(at.content() instanceof Scope.Body); at = at.parent()) {
            if (at.content() instanceof Scope.Lambda lambda) {
                lambda.usesThis = true;
            }
        }
    }

    private void useMethod(String name, Scope scope) {
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body) {
                List<MethodInfo> methods = hierarchy.methods(body.type().name(), name);
                if (methods.stream().anyMatch(m -> !m.isStatic())
                        || methods.isEmpty()
                                && hierarchy.isPartlyUnknown(body.type().name())) {
                    useThis(scope);
                }
                if (!methods.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void bindName(NameExpr expression, Scope scope) {
        String name = expression.getNameAsString();
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Variable variable
                    && variable.local().name.equals(name)) {
                bindings.bind(expression, variable.local());
                capture(variable.local(), scope);
                return;
            }
            if (at.content() instanceof Scope.Body body) {
                FieldInfo field = hierarchy.field(body.type().name(), name);
                if (field != null) {
                    if (!field.isStatic()) {
                        useThis(scope);
                    }
                    return;
                }
            }
        }
    }

    /** {@return whether somebody captures it only now} */
    private boolean capture(Local local, Scope from) {
        List<Scope.Content> borders = new ArrayList<>();
        Scope at = from;
        while (at != null && !(at.content() instanceof Scope.Variable v && v.local() == local)) {
            if (at.content() instanceof Scope.Lambda || at.content() instanceof Scope.Body) {
                borders.add(at.content());
            }
            at = at.parent();
        }
        if (at == null || borders.isEmpty() || isConstant.test(local)) {
            return false;
        }
        boolean changed = false;
        boolean bodyFurtherOut = false;
        for (int i = borders.size() - 1; i >= 0; i--) {
            if (borders.get(i) instanceof Scope.Body body) {
                changed |= body.type().captured.add(local);
                bodyFurtherOut = true;
            } else if (borders.get(i) instanceof Scope.Lambda lambda) {
                if (bodyFurtherOut) {
                    lambda.usesThis = true;
                } else {
                    changed |= lambda.captured.add(local);
                }
            }
        }
        return changed;
    }
}
