package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.TypeVariable;
import dev.telltale.frontend.source.JavaType.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is above a type, and what type arguments make of it (JLS §4.5, §8.1.4). */
final class Hierarchy {
    private static final int DEEPEST = 40;
    private static final ClassType UNKNOWN_ABOVE = ClassType.of("?");
    final Members members;
    final Subtyping subtyping;
    private final Universe universe;
    private final Map<String, Map<String, ClassType>> supertypes = new HashMap<>();

    Hierarchy(Universe universe) {
        this.universe = universe;
        this.members = new Members(universe, this);
        this.subtyping = new Subtyping(this);
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
            collect((ClassType) Substitution.apply(above, arguments(info, type)), found, depth + 1);
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
        return above == null || info == null ? above : (ClassType) Substitution.apply(above, arguments(info, c));
    }
}
