package dev.telltale.frontend.source;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the types that names mean (JLS §6.5); a name nobody declares becomes the best guess, and is counted. */
final class TypeNames {
    private final Universe universe;
    private final Hierarchy hierarchy;

    TypeNames(Universe universe, Hierarchy hierarchy) {
        this.universe = universe;
        this.hierarchy = hierarchy;
    }

    JavaType resolve(Type type, Scope scope) {
        if (type.isPrimitiveType()) {
            return Primitive.valueOf(type.asPrimitiveType().getType().name());
        }
        if (type.isArrayType()) {
            return new ArrayType(resolve(type.asArrayType().getComponentType(), scope));
        }
        if (type.isClassOrInterfaceType()) {
            return ofClass(type.asClassOrInterfaceType(), scope);
        }
        if (type.isVoidType()) {
            return Primitive.VOID;
        }
        if (type.isWildcardType()) {
            return wildcard(type, scope);
        }
        if (type instanceof UnionType union) {
            return union.getElements().stream()
                    .map(t -> resolve(t, scope))
                    .reduce(hierarchy.subtyping::common)
                    .orElse(JavaType.OBJECT);
        }
        if (type instanceof IntersectionType intersection) {
            return resolve(intersection.getElements().get(0), scope);
        }
        return Special.UNKNOWN;
    }

    private JavaType wildcard(Type type, Scope scope) {
        var wildcard = type.asWildcardType();
        if (wildcard.getExtendedType().isPresent()) {
            return new Wildcard(resolve(wildcard.getExtendedType().get(), scope), false);
        }
        return wildcard.getSuperType().isPresent()
                ? new Wildcard(resolve(wildcard.getSuperType().get(), scope), true)
                : new Wildcard(null, false);
    }

    static boolean isVar(Type type) {
        return type.isVarType()
                || type.isUnknownType()
                || type.isClassOrInterfaceType()
                        && type.asClassOrInterfaceType().getNameAsString().equals("var")
                        && type.asClassOrInterfaceType().getScope().isEmpty();
    }

    private JavaType ofClass(ClassOrInterfaceType type, Scope scope) {
        List<JavaType> arguments = new ArrayList<>();
        type.getTypeArguments().ifPresent(list -> list.forEach(a -> arguments.add(resolve(a, scope))));
        if (type.getScope().isEmpty()) {
            JavaType found = simple(type.getNameAsString(), scope);
            if (found == null) {
                found = guess(type.getNameAsString(), scope);
            }
            return found instanceof ClassType c && !arguments.isEmpty() ? new ClassType(c.name(), arguments) : found;
        }
        String qualified =
                type.getScope().get().asString().replaceAll("<.*>", "").replaceAll("@\\S+ ", "");
        ClassType found = qualified(qualified + "." + type.getNameAsString(), scope);
        return new ClassType(found.name(), arguments);
    }

    /** {@return the type a dotted name means, guessed when nothing declares it} */
    ClassType qualified(String name, Scope scope) {
        ClassType found = qualifiedOrNull(name, scope);
        if (found != null) {
            return found;
        }
        int dot = name.indexOf('.');
        String first = name.substring(0, dot);
        if (Character.isUpperCase(first.charAt(0))) {
            JavaType outer = simple(first, scope);
            String known = outer instanceof ClassType c
                    ? c.name()
                    : guess(first, scope).name();
            return ClassType.of(known + '$' + name.substring(dot + 1).replace('.', '$'));
        }
        scope.file().unresolved++;
        return ClassType.of(byCapitals(name));
    }

    /** {@return the type that a simple or dotted name means, guessed when nothing declares it} */
    ClassType named(String name, Scope scope) {
        ClassType found = qualifiedOrNull(name, scope);
        if (found != null) {
            return found;
        }
        return name.indexOf('.') < 0 ? guess(name, scope) : qualified(name, scope);
    }

    @Nullable
    ClassType qualifiedOrNull(String name, Scope scope) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return simple(name, scope) instanceof ClassType c ? c : null;
        }
        if (simple(name.substring(0, dot), scope) instanceof ClassType first) {
            return member(first.name(), name.substring(dot + 1));
        }
        String found = known(name);
        return found == null ? null : ClassType.of(found);
    }

    private @Nullable ClassType member(String outer, String rest) {
        String at = outer;
        for (String part : rest.split("\\.")) {
            String next = hierarchy.members.memberType(at, part);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return ClassType.of(at);
    }

    /** {@return the binary name of a fully qualified name, trying every border between package and type} */
    @Nullable
    String known(String qualified) {
        int dot = qualified.length();
        while (dot > 0) {
            String outer = qualified.substring(0, dot);
            if (universe.find(outer) != null) {
                ClassType found =
                        dot == qualified.length() ? ClassType.of(outer) : member(outer, qualified.substring(dot + 1));
                return found == null ? null : found.name();
            }
            dot = outer.lastIndexOf('.');
        }
        return null;
    }

    /** Packages are written small and types with a capital, by custom. */
    private static String byCapitals(String qualified) {
        String[] parts = qualified.split("\\.");
        StringBuilder name = new StringBuilder();
        boolean insideType = false;
        for (String part : parts) {
            name.append(name.isEmpty() ? "" : insideType ? "$" : ".").append(part);
            insideType |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
        }
        return name.toString();
    }

    /** {@return the class or type parameter a simple name means, or null} */
    @Nullable
    JavaType simple(String name, Scope scope) {
        for (Scope at = scope; at != null; at = at.parent()) {
            JavaType found = in(at.content(), name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable JavaType in(Scope.Content content, String name) {
        if (content instanceof Scope.LocalClass local && local.simpleName().equals(name)) {
            return ClassType.of(local.type().name());
        }
        if (content instanceof Scope.TypeParameters parameters) {
            return named(parameters.variables(), name);
        }
        if (content instanceof Scope.Body body) {
            return inBody(body.type(), name);
        }
        return content instanceof Scope.File file ? inFile(file.file(), name) : null;
    }

    private static @Nullable JavaType named(List<TypeVariable> variables, String name) {
        for (TypeVariable variable : variables) {
            if (variable.name.equals(name)) {
                return variable;
            }
        }
        return null;
    }

    private @Nullable JavaType inBody(SourceType type, String name) {
        if (type.simpleName().equals(name)) {
            return ClassType.of(type.name());
        }
        String member =
                type.resolvesSupertypes() ? type.memberType(name) : hierarchy.members.memberType(type.name(), name);
        return member == null ? null : ClassType.of(member);
    }

    private @Nullable JavaType inFile(SourceFile file, String name) {
        String imported = file.imports.get(name);
        if (imported != null) {
            String found = known(imported);
            return ClassType.of(found == null ? byCapitals(imported) : found);
        }
        String own = file.packageName.isEmpty() ? name : file.packageName + '.' + name;
        if (universe.find(own) != null) {
            return ClassType.of(own);
        }
        if (universe.find("java.lang." + name) != null) {
            return ClassType.of("java.lang." + name);
        }
        for (String around : file.importsOnDemand) {
            String found = known(around + '.' + name);
            if (found != null) {
                return ClassType.of(found);
            }
        }
        for (String type : staticHolders(file, name)) {
            String holder = known(type);
            String found = holder == null ? null : hierarchy.members.memberType(holder, name);
            if (found != null) {
                return ClassType.of(found);
            }
        }
        return null;
    }

    private static List<String> staticHolders(SourceFile file, String name) {
        List<String> holders = new ArrayList<>(file.staticImports.getOrDefault(name, List.of()));
        holders.addAll(file.staticImportsOnDemand);
        return holders;
    }

    /** A type nobody declares: of the only package imported whole that is unknown, else of the file's own. */
    private ClassType guess(String name, Scope scope) {
        SourceFile file = scope.file();
        file.unresolved++;
        List<String> strange = file.importsOnDemand.stream()
                .filter(p -> !universe.hasPackage(p) && known(p) == null)
                .toList();
        String around = strange.size() == 1 ? strange.get(0) : file.packageName;
        return ClassType.of(around.isEmpty() ? name : around + '.' + name);
    }

    /** {@return the declared parameters, bounds resolved with all of them in sight} */
    List<TypeVariable> typeParameters(List<TypeParameter> declared, Scope scope) {
        List<TypeVariable> variables = declared.stream()
                .map(p -> new TypeVariable(p.getNameAsString()))
                .toList();
        Scope inside = variables.isEmpty() ? scope : scope.with(new Scope.TypeParameters(variables));
        for (int i = 0; i < variables.size(); i++) {
            variables.get(i).bounds = declared.get(i).getTypeBound().stream()
                    .map(b -> resolve(b, inside))
                    .toList();
        }
        return variables;
    }
}
