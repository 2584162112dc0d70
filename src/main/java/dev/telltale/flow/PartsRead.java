package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What code takes of an object that holds more than one thing, as far as the procedure that gets the object shows it. */
final class PartsRead {
    private static final Set<String> ASKING = Set.of("get", "getOrDefault", "getProperty", "containsKey");

    private final Texts texts;

    PartsRead(Texts texts) {
        this.texts = texts;
    }

    /** {@return false when everything that is done with the object leaves the part at the path alone} */
    boolean mayRead(SourcePoint point) {
        if (!(point.path().head() instanceof AccessPath.Inside inside)) {
            return true;
        }
        Code where = point.site().code();
        int[] uses = where.usesOf(point.value());
        for (int use : uses) {
            if (!(where.at(use) instanceof Instruction.Call call)
                    || call.receiver() != point.value()
                    || takes(texts.models().of(call.target()), inside.part())) {
                return true;
            }
        }
        return uses.length == 0;
    }

    private static boolean takes(Behaviour behaviour, String part) {
        return !behaviour.explicit() || behaviour.flows().stream().anyMatch(flow -> takes(flow, part));
    }

    private static boolean takes(Propagator flow, String part) {
        List<Port.Step> steps = flow.from().path();
        Port.Step first = steps.isEmpty() ? null : steps.get(0);
        return first instanceof Port.Step.Named named && named.name().equals(part) || first instanceof Port.Step.Deep;
    }

    /** {@return the names that are asked of all named values, when nothing else is done with them; else null} */
    @Nullable
    Set<String> names(SourcePoint point) {
        Code where = point.site().code();
        int[] uses =
                point.path().head() instanceof AccessPath.Names ? where.usesOf(point.value()) : Instruction.NOTHING;
        Set<String> names = new LinkedHashSet<>();
        for (int use : uses) {
            String name = where.at(use) instanceof Instruction.Call call && call.receiver() == point.value()
                    ? asked(where, call)
                    : null;
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names.isEmpty() ? null : names;
    }

    private @Nullable String asked(Code where, Instruction.Call call) {
        boolean asks = ASKING.contains(call.target().name()) && call.arguments().length > 1;
        return asks ? texts.constant(where, call.arguments()[1]) : null;
    }
}
