package dev.telltale.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** A type with a body in a source file: declared, local, anonymous, or an enum constant's own. */
final class SourceType extends TypeInfo {
    final SourceFile file;
    final Node node;

    /** The type whose body this one stands in. */
    final @Nullable SourceType around;

    final boolean isMember;
    private final Scope outside;

    /** What a local type takes from the code around it. */
    final Set<Local> captured = new LinkedHashSet<>();

    private final String name;
    private final TypeNames names;
    private final Map<String, String> memberTypes = new HashMap<>();
    private final boolean staticContext;
    private final Supertypes supertypes;
    private final DeclaredMembers declared;
    private @Nullable List<TypeVariable> typeParameters;
    private @Nullable Scope scope;
    int anonymousCount;

    SourceType(
            SourceFile file,
            Node node,
            String name,
            @Nullable SourceType around,
            boolean isMember,
            Scope outside,
            TypeNames names,
            Hierarchy hierarchy) {
        this.file = file;
        this.node = node;
        this.name = name;
        this.around = around;
        this.isMember = isMember;
        this.outside = outside;
        this.staticContext = !isMember && outside.isStatic();
        this.names = names;
        this.supertypes = new Supertypes(this, names, hierarchy);
        this.declared = new DeclaredMembers(this, names);
    }

    void addMemberType(String simple, String binary) {
        memberTypes.putIfAbsent(simple, binary);
    }

    String simpleName() {
        return node instanceof TypeDeclaration<?> declaration ? declaration.getNameAsString() : "";
    }

    boolean isRecord() {
        return node instanceof RecordDeclaration;
    }

    boolean isAnonymous() {
        return !(node instanceof TypeDeclaration<?>);
    }

    NodeList<BodyDeclaration<?>> members() {
        if (node instanceof TypeDeclaration<?> declaration) {
            return declaration.getMembers();
        }
        if (node instanceof EnumConstantDeclaration constant) {
            return constant.getClassBody();
        }
        return ((ObjectCreationExpr) node).getAnonymousClassBody().orElseGet(NodeList::new);
    }

    /** {@return what its members see} */
    Scope scope() {
        if (scope == null) {
            scope = header().with(new Scope.Body(this));
        }
        return scope;
    }

    /** Asked for late, so that every type is declared before a bound is resolved. */
    Scope outside() {
        return isMember && around != null ? around.scope() : outside;
    }

    Scope header() {
        List<TypeVariable> own = typeParameters();
        return own.isEmpty() ? outside() : outside().with(new Scope.TypeParameters(own));
    }

    boolean resolvesSupertypes() {
        return supertypes.isResolving();
    }

    @Override
    String name() {
        return name;
    }

    @Override
    int access() {
        return AccessFlags.of(this);
    }

    @Override
    @Nullable
    String outerName() {
        return isMember && around != null ? around.name() : null;
    }

    @Override
    boolean hasOuterInstance() {
        if (around == null
                || node instanceof EnumConstantDeclaration
                || isRecord()
                || node instanceof EnumDeclaration) {
            return false;
        }
        if (isInterface()) {
            return false;
        }
        return isMember ? (access() & Opcodes.ACC_STATIC) == 0 && !around.isInterface() : !staticContext;
    }

    @Override
    List<TypeVariable> typeParameters() {
        if (typeParameters == null) {
            if (node instanceof ClassOrInterfaceDeclaration c) {
                typeParameters = names.typeParameters(c.getTypeParameters(), outside());
            } else if (node instanceof RecordDeclaration r) {
                typeParameters = names.typeParameters(r.getTypeParameters(), outside());
            } else {
                typeParameters = List.of();
            }
        }
        return typeParameters;
    }

    @Override
    @Nullable
    ClassType superType() {
        return supertypes.direct().superType();
    }

    @Override
    List<ClassType> interfaces() {
        return supertypes.direct().interfaces();
    }

    @Override
    @Nullable
    String memberType(String simpleName) {
        return memberTypes.get(simpleName);
    }

    @Override
    List<FieldInfo> fields() {
        return declared.fields();
    }

    @Override
    List<MethodInfo> methods() {
        return declared.methods();
    }

    /** {@return what is declared by the node} */
    MethodInfo methodOf(Node declaration) {
        return declared.methodOf(declaration);
    }

    /** {@return the canonical constructor that nobody wrote, or null} */
    @Nullable
    MethodInfo implicitCanonical() {
        return declared.implicitCanonical();
    }

    /** {@return everything a constructor takes: the outer object, an enum constant's name and place, what was captured} */
    List<JavaType> constructorParameters(List<JavaType> declared) {
        List<JavaType> all = new ArrayList<>();
        SourceType outer = around;
        if (hasOuterInstance() && outer != null) {
            all.add(ClassType.of(outer.name()));
        }
        if (node instanceof EnumDeclaration || node instanceof EnumConstantDeclaration) {
            all.add(JavaType.STRING);
            all.add(Primitive.INT);
        }
        all.addAll(declared);
        captured.forEach(local -> all.add(local.type == null ? JavaType.OBJECT : local.type));
        return all;
    }
}
