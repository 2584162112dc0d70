package dev.telltale.flow;

import dev.telltale.flow.Scope.Ref;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a run a value depends on: two values nobody knows are the same only if they depend on the same. */
final class Dependences {
    private static final int MAX_VISITED = 200;

    private Dependences() {}

    /** {@return equal for a value that is computed the same way from the same things} */
    static String identity(Terms terms, Ref value) {
        StringBuilder identity = new StringBuilder();
        if (value.scope().outer() != null) {
            identity.append(value.scope().code()).append(' ');
        }
        identity.append(terms.of(value.scope().code(), value.value()).text());
        for (Ref given : of(value)) {
            identity.append(" by ").append(given.scope().code()).append(' ').append(given.value());
        }
        return identity.toString();
    }

    /** {@return whether it is made from a value that is known to be another} */
    static boolean isMadeOfGiven(Ref value) {
        return !of(value).isEmpty();
    }

    /** {@return the given values it is made from} */
    private static List<Ref> of(Ref start) {
        List<Ref> found = new ArrayList<>();
        Set<Ref> visited = new LinkedHashSet<>(Set.of(start));
        List<Ref> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            Ref at = queue.get(i);
            Ref given = at.scope().given().get(at.value());
            Ref handed = at.instruction() instanceof Instruction.Parameter p
                    ? at.scope().handed(p.index())
                    : null;
            List<Ref> next = new ArrayList<>();
            if (given != null) {
                found.add(given);
            } else if (handed != null) {
                next.add(handed);
            } else {
                for (int operand : Operands.of(at.instruction())) {
                    next.add(at.at(operand));
                }
            }
            for (Ref one : next) {
                if (visited.add(one)) {
                    queue.add(one);
                }
            }
        }
        return found;
    }
}
