package dev.telltale.frontend.source;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Hierarchy hierarchy;
    private final Map<String, String> memberTypes = new HashMap<>();
    private final boolean staticContext;
    private @Nullable List<TypeVariable> typeParameters;
    private @Nullable Supertypes supertypes;
    private boolean resolving;
    private @Nullable List<FieldInfo> fields;
    private @Nullable List<MethodInfo> methods;
    private final IdentityHashMap<Node, MethodInfo> byNode = new IdentityHashMap<>();
    private @Nullable Scope scope;
    int anonymousCount;

    private record Supertypes(@Nullable ClassType superType, List<ClassType> interfaces) {}

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
        this.hierarchy = hierarchy;
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

    private Scope header() {
        List<TypeVariable> own = typeParameters();
        return own.isEmpty() ? outside() : outside().with(new Scope.TypeParameters(own));
    }

    boolean resolvesSupertypes() {
        return resolving;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    int access() {
        if (!(node instanceof TypeDeclaration<?> declaration)) {
            return node instanceof EnumConstantDeclaration ? Opcodes.ACC_ENUM | Opcodes.ACC_FINAL : 0;
        }
        int flags = flags(declaration.getModifiers()) & ~Opcodes.ACC_SYNCHRONIZED;
        if (around != null && isMember && around.isInterface()) {
            flags |= Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        }
        if (node instanceof ClassOrInterfaceDeclaration c && c.isInterface()) {
            return flags | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        }
        if (node instanceof AnnotationDeclaration) {
            return flags | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION;
        }
        if (node instanceof EnumDeclaration e) {
            boolean bodies =
                    e.getEntries().stream().anyMatch(c -> !c.getClassBody().isEmpty());
            return flags | Opcodes.ACC_ENUM | (bodies ? 0 : Opcodes.ACC_FINAL);
        }
        return isRecord() ? flags | Opcodes.ACC_FINAL : flags;
    }

    static int flags(NodeList<Modifier> modifiers) {
        int flags = 0;
        for (Modifier modifier : modifiers) {
            flags |= switch (modifier.getKeyword()) {
                case PUBLIC -> Opcodes.ACC_PUBLIC;
                case PRIVATE -> Opcodes.ACC_PRIVATE;
                case PROTECTED -> Opcodes.ACC_PROTECTED;
                case STATIC -> Opcodes.ACC_STATIC;
                case FINAL -> Opcodes.ACC_FINAL;
                case ABSTRACT -> Opcodes.ACC_ABSTRACT;
                case NATIVE -> Opcodes.ACC_NATIVE;
                case TRANSIENT -> Opcodes.ACC_TRANSIENT;
                case VOLATILE -> Opcodes.ACC_VOLATILE;
                case SYNCHRONIZED -> Opcodes.ACC_SYNCHRONIZED;
                default -> 0;
            };
        }
        return flags;
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

    private Supertypes supertypes() {
        if (supertypes != null) {
            return supertypes;
        }
        if (resolving) {
            return new Supertypes(JavaType.OBJECT, List.of());
        }
        resolving = true;
        try {
            supertypes = resolveSupertypes();
        } finally {
            resolving = false;
        }
        return supertypes;
    }

    private Supertypes resolveSupertypes() {
        if (node instanceof ClassOrInterfaceDeclaration c) {
            return c.isInterface()
                    ? new Supertypes(null, all(c.getExtendedTypes()))
                    : new Supertypes(
                            all(c.getExtendedTypes()).stream().findFirst().orElse(JavaType.OBJECT),
                            all(c.getImplementedTypes()));
        }
        if (node instanceof EnumDeclaration e) {
            return new Supertypes(
                    new ClassType("java.lang.Enum", List.of(ClassType.of(name))), all(e.getImplementedTypes()));
        }
        if (node instanceof RecordDeclaration r) {
            return new Supertypes(ClassType.of("java.lang.Record"), all(r.getImplementedTypes()));
        }
        if (node instanceof AnnotationDeclaration) {
            return new Supertypes(null, List.of(ClassType.of("java.lang.annotation.Annotation")));
        }
        if (node instanceof EnumConstantDeclaration && around != null) {
            return new Supertypes(ClassType.of(around.name()), List.of());
        }
        return ofAnonymous((ObjectCreationExpr) node);
    }

    private Supertypes ofAnonymous(ObjectCreationExpr creation) {
        JavaType above = names.resolve(creation.getType(), outside());
        if (!(above instanceof ClassType type)) {
            return new Supertypes(JavaType.OBJECT, List.of());
        }
        TypeInfo info = hierarchy.info(type);
        return info != null && info.isInterface()
                ? new Supertypes(JavaType.OBJECT, List.of(type))
                : new Supertypes(type, List.of());
    }

    private List<ClassType> all(NodeList<ClassOrInterfaceType> types) {
        List<ClassType> found = new ArrayList<>();
        for (ClassOrInterfaceType type : types) {
            if (names.resolve(type, header()) instanceof ClassType c && !c.is(name)) {
                found.add(c);
            }
        }
        return found;
    }

    @Override
    @Nullable
    ClassType superType() {
        return supertypes().superType();
    }

    @Override
    List<ClassType> interfaces() {
        return supertypes().interfaces();
    }

    @Override
    @Nullable
    String memberType(String simpleName) {
        return memberTypes.get(simpleName);
    }

    @Override
    List<FieldInfo> fields() {
        if (fields == null) {
            List<FieldInfo> found = new ArrayList<>();
            if (node instanceof EnumDeclaration e) {
                int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ENUM;
                e.getEntries()
                        .forEach(c -> found.add(
                                new FieldInfo(this, c.getNameAsString(), flags, ClassType.of(name), null, null)));
            }
            if (node instanceof RecordDeclaration r) {
                int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
                r.getParameters()
                        .forEach(p -> found.add(new FieldInfo(
                                this, p.getNameAsString(), flags, parameterType(p, scope()), null, null)));
            }
            for (BodyDeclaration<?> member : members()) {
                if (member instanceof FieldDeclaration field) {
                    field.getVariables().forEach(v -> found.add(field(field, v)));
                }
            }
            fields = found;
        }
        return fields;
    }

    private FieldInfo field(FieldDeclaration declaration, VariableDeclarator variable) {
        int flags = flags(declaration.getModifiers());
        if (isInterface()) {
            flags |= Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        }
        boolean isFinal = (flags & Opcodes.ACC_FINAL) != 0;
        return new FieldInfo(
                this,
                variable.getNameAsString(),
                flags,
                names.resolve(variable.getType(), scope()),
                null,
                isFinal ? variable.getInitializer().orElse(null) : null);
    }

    JavaType parameterType(Parameter parameter, Scope seen) {
        JavaType type = names.resolve(parameter.getType(), seen);
        return parameter.isVarArgs() ? new ArrayType(type) : type;
    }

    @Override
    List<MethodInfo> methods() {
        if (methods == null) {
            List<MethodInfo> found = new ArrayList<>();
            members().forEach(member -> add(member, found));
            addImplicit(found);
            methods = found;
        }
        return methods;
    }

    /** {@return what is declared by the node} */
    MethodInfo methodOf(Node declaration) {
        methods();
        MethodInfo method = byNode.get(declaration);
        if (method == null) {
            throw new IllegalArgumentException("no method of " + name);
        }
        return method;
    }

    private void add(BodyDeclaration<?> member, List<MethodInfo> found) {
        MethodInfo method = null;
        if (member instanceof MethodDeclaration m) {
            method = callable(m, m.getNameAsString(), m);
        } else if (member instanceof ConstructorDeclaration c) {
            method = callable(c, "<init>", null);
        } else if (member instanceof CompactConstructorDeclaration c) {
            method = canonical(flags(c.getModifiers()));
        } else if (member instanceof AnnotationMemberDeclaration a) {
            method = new MethodInfo(
                    this,
                    a.getNameAsString(),
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                    List.of(),
                    List.of(),
                    names.resolve(a.getType(), scope()),
                    null);
        }
        if (method != null) {
            byNode.put(member, method);
            found.add(method);
        }
    }

    private MethodInfo callable(CallableDeclaration<?> declaration, String method, @Nullable MethodDeclaration body) {
        int flags = flags(declaration.getModifiers());
        if (isInterface()) {
            flags |= (flags & Opcodes.ACC_PRIVATE) == 0 ? Opcodes.ACC_PUBLIC : 0;
            flags |= body != null && body.getBody().isEmpty() ? Opcodes.ACC_ABSTRACT : 0;
        }
        boolean spread = declaration.getParameters().stream().anyMatch(Parameter::isVarArgs);
        flags |= spread ? Opcodes.ACC_VARARGS : 0;
        List<TypeVariable> own = names.typeParameters(declaration.getTypeParameters(), scope());
        Scope inside = own.isEmpty() ? scope() : scope().with(new Scope.TypeParameters(own));
        return new MethodInfo(
                this,
                method,
                flags,
                own,
                declaration.getParameters().stream()
                        .map(p -> parameterType(p, inside))
                        .toList(),
                body == null ? Primitive.VOID : names.resolve(body.getType(), inside),
                null);
    }

    private MethodInfo canonical(int flags) {
        RecordDeclaration r = (RecordDeclaration) node;
        boolean spread = r.getParameters().stream().anyMatch(Parameter::isVarArgs);
        return new MethodInfo(
                this,
                "<init>",
                flags | (spread ? Opcodes.ACC_VARARGS : 0),
                List.of(),
                r.getParameters().stream().map(p -> parameterType(p, scope())).toList(),
                Primitive.VOID,
                null);
    }

    private void addImplicit(List<MethodInfo> found) {
        if (node instanceof EnumDeclaration) {
            int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
            ClassType own = ClassType.of(name);
            found.add(new MethodInfo(this, "values", flags, List.of(), List.of(), new ArrayType(own), null));
            found.add(new MethodInfo(this, "valueOf", flags, List.of(), List.of(JavaType.STRING), own, null));
        }
        if (node instanceof RecordDeclaration r) {
            for (Parameter p : r.getParameters()) {
                if (found.stream()
                        .noneMatch(m -> m.name().equals(p.getNameAsString())
                                && m.parameters().isEmpty())) {
                    found.add(new MethodInfo(
                            this,
                            p.getNameAsString(),
                            Opcodes.ACC_PUBLIC,
                            List.of(),
                            List.of(),
                            parameterType(p, scope()),
                            null));
                }
            }
            addCanonical(found, r);
        } else if (!isInterface() && !isAnonymous() && found.stream().noneMatch(MethodInfo::isConstructor)) {
            int flags = node instanceof EnumDeclaration ? Opcodes.ACC_PRIVATE : access() & Opcodes.ACC_PUBLIC;
            found.add(new MethodInfo(this, "<init>", flags, List.of(), List.of(), Primitive.VOID, null));
        }
    }

    private void addCanonical(List<MethodInfo> found, RecordDeclaration r) {
        MethodInfo canonical = canonical(access() & Opcodes.ACC_PUBLIC);
        String descriptor = canonical.descriptorText();
        if (found.stream()
                .noneMatch(m -> m.isConstructor() && m.descriptorText().equals(descriptor))) {
            byNode.put(r, canonical);
            found.add(canonical);
        }
    }

    /** {@return the canonical constructor that nobody wrote, or null} */
    @Nullable
    MethodInfo implicitCanonical() {
        methods();
        return byNode.get(node);
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
