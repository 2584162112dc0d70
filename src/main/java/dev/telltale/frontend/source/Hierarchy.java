package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Inferred;
import dev.telltale.frontend.source.JavaType.Primitive;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Supertypes, inherited members, and what type arguments make of them. */
final class Hierarchy {
    private static final int DEEPEST = 40;
    private static final ClassType UNKNOWN_ABOVE = ClassType.of("?");

    private final Universe universe;
    private final Map<String, Map<String, ClassType>> supertypes = new HashMap<>();

    Hierarchy(Universe universe) {
        this.universe = universe;
    }

    @Nullable
    TypeInfo info(ClassType type) {
        return universe.find(type.name());
    }

    /** {@return every type above the named one by name, itself first, in terms of its own parameters} */
    Map<String, ClassType> above(String name) {
        Map<String, ClassType> found = supertypes.get(name);
        if (found == null) {
            found = new LinkedHashMap<>();
            TypeInfo info = universe.find(name);
            collect(info == null ? ClassType.of(name) : info.self(), found, 0);
            found.putIfAbsent(JavaType.OBJECT.name(), JavaType.OBJECT);
            supertypes.put(name, found);
        }
        return found;
    }

    private void collect(ClassType type, Map<String, ClassType> found, int depth) {
        if (depth > DEEPEST || found.putIfAbsent(type.name(), type) != null) {
            return;
        }
        TypeInfo info = info(type);
        if (info == null) {
            found.putIfAbsent(UNKNOWN_ABOVE.name(), UNKNOWN_ABOVE);
            return;
        }
        for (ClassType above : direct(info)) {
            collect((ClassType) substitute(above, arguments(info, type)), found, depth + 1);
        }
    }

    private static List<ClassType> direct(TypeInfo info) {
        List<ClassType> all = new ArrayList<>();
        ClassType superType = info.superType();
        if (superType != null && !superType.equals(JavaType.OBJECT)) {
            all.add(superType);
        }
        all.addAll(info.interfaces());
        return all;
    }

    /** {@return whether something above the type could not be found} */
    boolean isPartlyUnknown(String name) {
        return above(name).containsKey(UNKNOWN_ABOVE.name());
    }

    Map<TypeVariable, JavaType> arguments(TypeInfo info, ClassType type) {
        List<TypeVariable> parameters = info.typeParameters();
        if (parameters.isEmpty()) {
            return Map.of();
        }
        Map<TypeVariable, JavaType> map = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            TypeVariable parameter = parameters.get(i);
            boolean given = type.arguments().size() == parameters.size();
            map.put(parameter, given ? bounded(type.arguments().get(i), parameter) : Erasure.of(parameter));
        }
        return map;
    }

    /** What {@code ?} stands for is at least what the parameter asks for. */
    private static JavaType bounded(JavaType argument, TypeVariable parameter) {
        boolean open = JavaType.seen(argument) instanceof Wildcard wildcard
                && (wildcard.bound() == null || JavaType.OBJECT.equals(wildcard.bound()))
                && !wildcard.lower();
        return open && !parameter.bounds.isEmpty() ? new Wildcard(Erasure.of(parameter), false) : argument;
    }

    /** {@return the type as the named one above it, or null when it is not one} */
    @Nullable
    ClassType as(JavaType type, String name) {
        JavaType seen = JavaType.opened(type);
        if (seen instanceof TypeVariable variable) {
            for (JavaType bound : variable.bounds) {
                ClassType found = as(bound, name);
                if (found != null) {
                    return found;
                }
            }
            return name.equals(JavaType.OBJECT.name()) ? JavaType.OBJECT : null;
        }
        if (!(seen instanceof ClassType c)) {
            return null;
        }
        if (c.name().equals(name)) {
            return c;
        }
        ClassType above = above(c.name()).get(name);
        TypeInfo info = info(c);
        return above == null || info == null ? above : (ClassType) substitute(above, arguments(info, c));
    }

    static JavaType substitute(JavaType type, Map<TypeVariable, ? extends JavaType> map) {
        if (map.isEmpty()) {
            return type;
        }
        JavaType seen = JavaType.seen(type);
        if (seen instanceof TypeVariable variable) {
            JavaType found = map.get(variable);
            return found == null ? variable : found;
        }
        if (seen instanceof ArrayType array) {
            return new ArrayType(JavaType.opened(substitute(array.element(), map)));
        }
        if (seen instanceof Wildcard wildcard && wildcard.bound() != null) {
            JavaType bound = substitute(wildcard.bound(), map);
            return bound instanceof Wildcard ? bound : new Wildcard(bound, wildcard.lower());
        }
        if (seen instanceof ClassType c && !c.arguments().isEmpty()) {
            return new ClassType(
                    c.name(),
                    c.arguments().stream().map(a -> substitute(a, map)).toList());
        }
        return seen;
    }

    @Nullable
    FieldInfo field(String typeName, String field) {
        for (String name : above(typeName).keySet()) {
            TypeInfo info = universe.find(name);
            for (FieldInfo candidate : info == null ? List.<FieldInfo>of() : info.fields()) {
                boolean inherited = name.equals(typeName) || (candidate.access() & Opcodes.ACC_PRIVATE) == 0;
                if (inherited && candidate.name().equals(field)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** {@return whether the method, seen from the type, takes the same as the one above it, once erased} */
    boolean overrides(String typeName, MethodInfo method, MethodInfo above) {
        return above.name().equals(method.name())
                && above.parameters().size() == method.parameters().size()
                && !above.isStatic()
                && !above.isPrivate()
                && signature(typeName, above).equals(signature(typeName, method));
    }

    /** {@return the methods of this name, nearest first, without those that a nearer one overrides} */
    List<MethodInfo> methods(String typeName, String method) {
        List<MethodInfo> found = new ArrayList<>();
        Map<String, Boolean> signatures = new HashMap<>();
        for (String name : inOrder(typeName)) {
            TypeInfo info = universe.find(name);
            if (info == null) {
                continue;
            }
            for (MethodInfo candidate : info.methods()) {
                if (candidate.name().equals(method) && inherits(typeName, candidate)) {
                    String parameters = signature(typeName, candidate);
                    if (signatures.putIfAbsent(parameters, true) == null) {
                        found.add(candidate);
                    }
                }
            }
        }
        return found;
    }

    /** An interface has the methods of objects before those of the interfaces above it. */
    private Collection<String> inOrder(String typeName) {
        TypeInfo info = universe.find(typeName);
        Set<String> above = above(typeName).keySet();
        if (info == null || !info.isInterface()) {
            return above;
        }
        Set<String> order = new LinkedHashSet<>(List.of(typeName, JavaType.OBJECT.name()));
        order.addAll(above);
        return order;
    }

    /** In terms of the type asked about, so that an override with concrete parameters hides what it overrides. */
    private String signature(String typeName, MethodInfo method) {
        ClassType owner = above(typeName).get(method.owner().name());
        Map<TypeVariable, JavaType> map = owner == null ? Map.of() : arguments(method.owner(), owner);
        StringBuilder text = new StringBuilder();
        method.parameters().forEach(p -> text.append(Erasure.descriptor(substitute(p, map))));
        return text.toString();
    }

    private static boolean inherits(String typeName, MethodInfo method) {
        return method.owner().name().equals(typeName)
                || !(method.owner().isInterface() && method.isStatic())
                        && !(method.isPrivate() && !sameTop(method.owner().name(), typeName));
    }

    private static boolean sameTop(String one, String other) {
        return top(one).equals(top(other));
    }

    private static String top(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('.') + 2);
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    /** {@return the binary name of a type declared in the named one or above it} */
    @Nullable
    String memberType(String typeName, String simpleName) {
        TypeInfo own = universe.find(typeName);
        String direct = own == null ? null : own.memberType(simpleName);
        if (direct != null || own == null) {
            return direct;
        }
        for (String name : above(typeName).keySet()) {
            TypeInfo info = universe.find(name);
            String found = info == null ? null : info.memberType(simpleName);
            if (found != null && isInherited(found, typeName)) {
                return found;
            }
        }
        return null;
    }

    private boolean isInherited(String member, String typeName) {
        TypeInfo info = universe.find(member);
        boolean visible = info == null || (info.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        return visible || packageOf(member).equals(packageOf(typeName));
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** {@return the one abstract method of a functional interface, or null} */
    @Nullable
    MethodInfo functionOf(JavaType type) {
        if (!(JavaType.opened(type) instanceof ClassType c)) {
            return null;
        }
        TypeInfo info = info(c);
        if (info == null || !info.isInterface()) {
            return null;
        }
        MethodInfo only = null;
        for (String name : above(c.name()).keySet()) {
            TypeInfo above = universe.find(name);
            for (MethodInfo method : above == null || !above.isInterface() ? List.<MethodInfo>of() : above.methods()) {
                if (method.isAbstract() && !isOfObject(method) && isImplementedNowhere(c, method)) {
                    if (only != null && !only.name().equals(method.name())) {
                        return null;
                    }
                    only = only == null ? method : only;
                }
            }
        }
        return only;
    }

    private boolean isImplementedNowhere(ClassType type, MethodInfo method) {
        if (method.owner().name().equals(type.name())) {
            return true;
        }
        List<MethodInfo> nearest = methods(type.name(), method.name());
        return nearest.stream()
                .filter(m -> m.parameters().size() == method.parameters().size())
                .findFirst()
                .map(MethodInfo::isAbstract)
                .orElse(true);
    }

    private static boolean isOfObject(MethodInfo method) {
        return switch (method.name()) {
            case "equals" -> method.parameters().size() == 1;
            case "hashCode", "toString" -> method.parameters().isEmpty();
            default -> false;
        };
    }

    /** {@return whether a value of the one type can stand where the other is wanted, without boxing; unknown ones can} */
    boolean isSubtype(JavaType type, JavaType above) {
        JavaType from = JavaType.opened(type);
        JavaType to = JavaType.opened(above);
        if (from == to || from == Special.UNKNOWN || to == Special.UNKNOWN) {
            return true;
        }
        if (from instanceof Primitive p && to instanceof Primitive q) {
            return widens(p, q);
        }
        if (from instanceof Primitive || to instanceof Primitive) {
            return false;
        }
        if (from == Special.NULL || to instanceof Inferred || from instanceof Inferred) {
            return true;
        }
        if (to instanceof TypeVariable variable) {
            return from instanceof TypeVariable v && v.bounds.contains(variable) || !(from instanceof TypeVariable);
        }
        if (from instanceof ArrayType array) {
            return to instanceof ArrayType other
                    ? array.element() instanceof Primitive || JavaType.opened(other.element()) instanceof Primitive
                            ? JavaType.opened(array.element()).equals(JavaType.opened(other.element()))
                            : isSubtype(array.element(), other.element())
                    : to instanceof ClassType c && isAboveArrays(c);
        }
        if (to instanceof ClassType c) {
            return as(from, c.name()) != null
                    || from instanceof ClassType f && isPartlyUnknown(f.name()) && !isFinalKnown(c);
        }
        return false;
    }

    /** {@return whether the type's arguments may be those of the wanted one, looking one level deep} */
    boolean canHold(ClassType wanted, JavaType type) {
        ClassType as = as(type, wanted.name());
        if (as == null || as.arguments().size() != wanted.arguments().size()) {
            return true;
        }
        for (int i = 0; i < as.arguments().size(); i++) {
            JavaType bound = JavaType.seen(wanted.arguments().get(i));
            JavaType given = JavaType.opened(as.arguments().get(i));
            boolean lower = bound instanceof Wildcard wildcard && wildcard.lower();
            boolean classes = JavaType.opened(bound) instanceof ClassType && given instanceof ClassType;
            if (classes && !lower && !isSubtype(Erasure.of(given), Erasure.of(bound))) {
                return false;
            }
        }
        return true;
    }

    /** A type with unknown supertypes is anything but what it cannot extend. */
    private boolean isFinalKnown(ClassType type) {
        TypeInfo info = info(type);
        return info != null && (info.access() & Opcodes.ACC_FINAL) != 0;
    }

    private static boolean isAboveArrays(ClassType type) {
        return type.is("java.lang.Object") || type.is("java.lang.Cloneable") || type.is("java.io.Serializable");
    }

    static boolean widens(Primitive from, Primitive to) {
        if (from == to) {
            return true;
        }
        if (!from.isNumeric() || !to.isNumeric() || to == Primitive.CHAR) {
            return false;
        }
        return from == Primitive.CHAR ? to.ordinal() >= Primitive.INT.ordinal() : from.ordinal() < to.ordinal();
    }

    /** {@return what both are} */
    JavaType common(JavaType one, JavaType other) {
        JavaType a = JavaType.opened(one);
        JavaType b = JavaType.opened(other);
        if (a == Special.NULL || a == Special.UNKNOWN || isSubtype(a, b) && b != Special.UNKNOWN && b != Special.NULL) {
            return b;
        }
        if (b == Special.NULL || b == Special.UNKNOWN || isSubtype(b, a)) {
            return a;
        }
        if (a instanceof ClassType c) {
            for (String name : above(c.name()).keySet()) {
                ClassType found = as(b, name);
                if (found != null && !name.equals(JavaType.OBJECT.name())) {
                    return found;
                }
            }
        }
        return JavaType.OBJECT;
    }
}
