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
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.Type;
import java.util.List;
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
    private final Captures captures;
    private final StatementBinder statements;
    private final ExpressionBinder expressions;

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
        this.captures = new Captures(hierarchy, isConstant);
        this.statements = new StatementBinder(this, bindings);
        this.expressions = new ExpressionBinder(this, bindings, names, hierarchy, captures);
    }

    void bindAll() {
        for (SourceType type : List.copyOf(file.types)) {
            bindMembers(type);
        }
        captures.captureForInstances();
    }

    void bindMembers(SourceType type) {
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

    SourceType newType(Node node, SourceType around, Scope scope) {
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
    Scope walk(Node node, Scope scope) {
        if (node instanceof Expression expression) {
            bindings.see(node, scope);
            return expressions.bind(expression, scope);
        }
        if (node instanceof Statement statement) {
            return statements.bind(statement, scope);
        }
        if (node instanceof Type) {
            bindings.see(node, scope);
            return scope;
        }
        return walkChildren(node, scope);
    }

    Scope walkChildren(Node node, Scope scope) {
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

    Scope variable(VariableDeclarator variable, VariableDeclarationExpr declaration, Scope scope) {
        return expressions.variable(variable, declaration, scope);
    }

    void walkSwitch(SwitchNode choice, Scope scope) {
        statements.walkSwitch(choice, scope);
    }

    Scope localType(TypeDeclaration<?> declaration, Scope scope) {
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
}
