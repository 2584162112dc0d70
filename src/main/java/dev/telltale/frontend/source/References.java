package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.Reference.ToField;
import dev.telltale.frontend.source.Reference.ToLength;
import dev.telltale.frontend.source.Reference.ToLocal;
import dev.telltale.frontend.source.Reference.ToType;
import dev.telltale.frontend.source.Reference.ToUnknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what names stand for (JLS §6.5): a variable, a field, a type, or a part of a name. */
final class References {
    private final Typing typing;
    private final Bindings bindings;
    private final TypeNames names;
    private final Hierarchy hierarchy;

    References(Typing typing) {
        this.typing = typing;
        this.bindings = typing.bindings;
        this.names = typing.names;
        this.hierarchy = typing.hierarchy;
    }

    /** {@return what a name, or a name behind an expression, stands for} */
    Reference of(Expression expression) {
        if (expression instanceof NameExpr name) {
            Local local = bindings.localOf(name);
            return local != null ? new ToLocal(local) : referOutside(name);
        }
        FieldAccessExpr access = (FieldAccessExpr) expression;
        Expression object = access.getScope();
        String field = access.getNameAsString();
        if (object instanceof NameExpr || object instanceof FieldAccessExpr) {
            Reference qualifier = of(object);
            if (qualifier instanceof ToType type) {
                return inType(type.type(), field);
            }
            if (qualifier instanceof ToUnknown unknown && unknown.owner() == null) {
                ClassType type = names.qualifiedOrNull(access.toString(), bindings.scopeOf(access));
                return type == null ? guessed(access) : new ToType(type);
            }
        }
        JavaType type = typing.typeOf(object);
        if (type instanceof ArrayType && field.equals("length")) {
            return new ToLength(object);
        }
        ClassType site = Typing.classOf(type);
        FieldInfo found = site == null ? null : hierarchy.members.field(site.name(), field);
        return found == null || site == null
                ? new ToUnknown(object, site == null ? JavaType.OBJECT : site, field)
                : new ToField(found, object, site);
    }

    /** A dotted name that nothing declares: a package, until a part of it is written like a type. */
    private Reference guessed(FieldAccessExpr access) {
        if (Character.isUpperCase(access.getNameAsString().charAt(0))
                && access.getScope().toString().chars().noneMatch(Character::isUpperCase)) {
            return new ToType(names.qualified(access.toString(), bindings.scopeOf(access)));
        }
        return new ToUnknown(null, null, access.toString());
    }

    private Reference inType(JavaType type, String field) {
        if (!(type instanceof ClassType c)) {
            return new ToUnknown(null, JavaType.OBJECT, field);
        }
        FieldInfo found = hierarchy.members.field(c.name(), field);
        if (found != null) {
            return new ToField(found, null, c);
        }
        String member = hierarchy.members.memberType(c.name(), field);
        if (member != null) {
            return new ToType(ClassType.of(member));
        }
        boolean likeType =
                Character.isUpperCase(field.charAt(0)) && field.chars().anyMatch(Character::isLowerCase);
        return likeType && hierarchy.isPartlyUnknown(c.name())
                ? new ToType(ClassType.of(c.name() + '$' + field))
                : new ToUnknown(null, c, field);
    }

    private Reference referOutside(NameExpr expression) {
        String name = expression.getNameAsString();
        Scope scope = bindings.scopeOf(expression);
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body) {
                FieldInfo field = hierarchy.members.field(body.type().name(), name);
                if (field != null) {
                    return new ToField(field, null, body.type().self());
                }
            }
        }
        Reference imported = imported(scope.file(), name);
        if (imported != null) {
            return imported;
        }
        JavaType type = names.simple(name, scope);
        if (type != null) {
            return new ToType(type);
        }
        return looksLikeType(name, expression) ? guessedType(name, scope) : new ToUnknown(null, null, name);
    }

    private Reference guessedType(String name, Scope scope) {
        return new ToType(names.named(name, scope));
    }

    private static boolean looksLikeType(String name, NameExpr expression) {
        Node parent = expression.getParentNode().orElse(null);
        boolean qualifies = parent instanceof FieldAccessExpr
                || parent instanceof MethodCallExpr call
                        && call.getScope()
                                .filter(s -> Bindings.isSame(s, expression))
                                .isPresent()
                || parent instanceof MethodReferenceExpr;
        return qualifies
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase);
    }

    private @Nullable Reference imported(SourceFile file, String name) {
        for (String holder : file.staticImports.getOrDefault(name, List.of())) {
            String owner = names.known(holder);
            FieldInfo field = owner == null ? null : hierarchy.members.field(owner, name);
            if (field != null) {
                return new ToField(field, null, ClassType.of(field.owner().name()));
            }
            if (owner == null) {
                return new ToUnknown(null, ClassType.of(holder), name);
            }
        }
        for (String holder : file.staticImportsOnDemand) {
            String owner = names.known(holder);
            FieldInfo field = owner == null ? null : hierarchy.members.field(owner, name);
            if (field != null) {
                return new ToField(field, null, ClassType.of(field.owner().name()));
            }
        }
        return null;
    }
}
