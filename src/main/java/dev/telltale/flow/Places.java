package dev.telltale.flow;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Layout;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation.Reachability;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says where an instruction stands, in the reader's terms. */
final class Places {
    private static final int MAX_DEAD = 12;
    private static final Set<String> CALLED_BY_PLATFORM =
            Set.of("readObject", "writeObject", "readObjectNoData", "readResolve", "writeReplace");
    private static final List<String> LOOK_UPS =
            List.of("getDeclaredMethod", "getDeclaredMethods", "getMethods", "getMethod");

    private final List<Component> components;

    Places(List<Component> components) {
        this.components = components;
    }

    Location of(Site site) {
        return of(site.code(), site.at());
    }

    Location of(Code code, int at) {
        int line = at < 0 ? 0 : code.procedure.lineOf(at);
        int column = at < 0 ? 0 : code.procedure.columnOf(at);
        return new Location(
                component(code).name(),
                code.unit.path(),
                code.procedure.symbol().toString(),
                line == 0 ? null : line,
                column == 0 ? null : column);
    }

    Component component(Code code) {
        return components.get(code.unit.component());
    }

    /** Nobody outside can call a private procedure, and nobody inside does but what is dead itself. */
    private static boolean isDead(CodeBase program, Code code) {
        Set<Code> seen = new LinkedHashSet<>(Set.of(code));
        List<Code> queue = new ArrayList<>(seen);
        for (int i = 0; i < queue.size(); i++) {
            Code next = queue.get(i);
            if (!isPrivate(next) || !program.creators(next).isEmpty() || seen.size() > MAX_DEAD) {
                return false;
            }
            for (Site caller : program.callers(next)) {
                if (seen.add(caller.code())) {
                    queue.add(caller.code());
                }
            }
        }
        return true;
    }

    private static boolean isPrivate(Code code) {
        boolean initialiser = code.procedure.symbol().name().startsWith("<");
        return code.procedure.modifiers().isPrivate()
                && !initialiser
                && !CALLED_BY_PLATFORM.contains(code.procedure.symbol().name())
                && code.procedure.annotations().isEmpty()
                && !code.procedure.modifiers().has(Modifiers.SYNTHETIC);
    }

    /** {@return whether one of the procedures is certainly not called: nobody calls it, or looks methods up by name} */
    static boolean isNeverCalled(CodeBase program, Code... codes) {
        return Stream.of(codes).anyMatch(code -> isDead(program, code))
                && LOOK_UPS.stream()
                        .allMatch(name -> program.program()
                                .mentioning("java.lang.Class", name)
                                .isEmpty());
    }

    /** Class path code is not reported, except a target's own code that a build moved into another jar. */
    boolean isReported(CodeBase program, Code code) {
        return component(code).role() != Component.Role.CLASSPATH || isCopyOfTarget(program, code.unit.name());
    }

    private boolean isCopyOfTarget(CodeBase program, String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            Unit original = program.program().unit(name.substring(dot + 1));
            if (original != null && components.get(original.component()).role() == Component.Role.ROOT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTest(Code code) {
        return Layout.isTest(code.unit.path(), code.unit.name());
    }

    /** {@return what is told together: a component, its tests apart; the first code decides which, any whether it is tests} */
    String part(Code first, Code... others) {
        boolean tests = isTest(first) || Stream.of(others).anyMatch(Places::isTest);
        return component(first).name() + (tests ? " tests" : "");
    }

    Reachability reachability(CodeBase program, Code... codes) {
        for (Code code : codes) {
            if (isTest(code)) {
                return Reachability.TEST;
            }
        }
        for (Code code : codes) {
            if (isDead(program, code)) {
                return Reachability.DEAD;
            }
        }
        for (Code code : codes) {
            if (component(code).role() == Component.Role.ROOT) {
                return Reachability.ROOT;
            }
        }
        return Reachability.DEPENDENCY;
    }
}
