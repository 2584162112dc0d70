package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Notes what lambda expressions and local types take from the code around them: variables, and the object itself. */
final class Captures {
    private final Hierarchy hierarchy;
    private final Predicate<Local> isConstant;
    private final List<Instantiation> instantiations = new ArrayList<>();
    /** Where an object of a local type is made: what the type captures has to be at hand there. */
    private record Instantiation(SourceType type, Scope from) {}

    /** @param isConstant what needs not be taken along */
    Captures(Hierarchy hierarchy, Predicate<Local> isConstant) {
        this.hierarchy = hierarchy;
        this.isConstant = isConstant;
    }

    /** Says that an object of a local type is made here. */
    void instantiated(SourceType type, Scope from) {
        instantiations.add(new Instantiation(type, from));
    }

    /** {@return whether somebody captures it only now} */
    boolean capture(Local local, Scope from) {
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

    void captureForInstances() {
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

    /** @param qualified whether the outer object is named */
    void made(TypeInfo info, Scope scope, boolean qualified) {
        if (info.hasOuterInstance() && !qualified) {
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

    static void useThis(Scope scope) {
        for (Scope at = scope; at != null && !(at.content() instanceof Scope.Body); at = at.parent()) {
            if (at.content() instanceof Scope.Lambda lambda) {
                lambda.usesThis = true;
            }
        }
    }

    void useMethod(String name, Scope scope) {
        for (Scope at = scope; at != null; at = at.parent()) {
            if (at.content() instanceof Scope.Body body) {
                List<MethodInfo> methods = hierarchy.members.methods(body.type().name(), name);
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
}
