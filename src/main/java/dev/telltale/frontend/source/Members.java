package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The fields, methods and types that a type has, its own and those it inherits (JLS §8.2, §8.4.8). */
final class Members {
    private final Universe universe;
    private final Hierarchy hierarchy;

    Members(Universe universe, Hierarchy hierarchy) {
        this.universe = universe;
        this.hierarchy = hierarchy;
    }

    @Nullable
    FieldInfo field(String typeName, String field) {
        for (String name : hierarchy.above(typeName).keySet()) {
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

    /** {@return whether the method, seen from the type, takes the same as the one above it, once erased} */
    boolean overrides(String typeName, MethodInfo method, MethodInfo above) {
        return above.name().equals(method.name())
                && above.parameters().size() == method.parameters().size()
                && !above.isStatic()
                && !above.isPrivate()
                && signature(typeName, above).equals(signature(typeName, method));
    }

    /** An interface has the methods of objects before those of the interfaces above it. */
    private Collection<String> inOrder(String typeName) {
        TypeInfo info = universe.find(typeName);
        Set<String> above = hierarchy.above(typeName).keySet();
        if (info == null || !info.isInterface()) {
            return above;
        }
        Set<String> order = new LinkedHashSet<>(List.of(typeName, JavaType.OBJECT.name()));
        order.addAll(above);
        return order;
    }

    /** In terms of the type asked about, so that an override with concrete parameters hides what it overrides. */
    private String signature(String typeName, MethodInfo method) {
        ClassType owner = hierarchy.above(typeName).get(method.owner().name());
        Map<TypeVariable, JavaType> map = owner == null ? Map.of() : hierarchy.arguments(method.owner(), owner);
        StringBuilder text = new StringBuilder();
        method.parameters().forEach(p -> text.append(Erasure.descriptor(Substitution.apply(p, map))));
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
        for (String name : hierarchy.above(typeName).keySet()) {
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
        TypeInfo info = hierarchy.info(c);
        if (info == null || !info.isInterface()) {
            return null;
        }
        MethodInfo only = null;
        for (String name : hierarchy.above(c.name()).keySet()) {
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
}
