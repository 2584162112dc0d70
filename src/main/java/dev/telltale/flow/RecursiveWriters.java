package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A writer that calls itself for what lies inside can be left at any depth, as far as its code is followed: of the places at which
 * one datum then seems to stand, only the innermost is real.
 */
final class RecursiveWriters {
    private final CodeBase code;

    RecursiveWriters(CodeBase code) {
        this.code = code;
    }

    /** {@return the readings without those that tell the same datum at a part of the place that another one tells} */
    List<Reading> without(List<Reading> readings) {
        Map<Object, List<Reading>> together = new HashMap<>();
        for (Reading reading : readings) {
            together.computeIfAbsent(way(reading), k -> new ArrayList<>()).add(reading);
        }
        return readings.stream()
                .filter(reading -> together.getOrDefault(way(reading), List.of()).stream()
                                .noneMatch(other -> isInner(other.slot(), reading.slot()))
                        || !isRecursive(reading))
                .toList();
    }

    /** The same datum as a whole, from the same place to the same place; a choice by it stands for itself. */
    private static Object way(Reading reading) {
        int form = reading.hit().form();
        return Form.isChosen(form)
                ? reading
                : List.of(
                        reading.hit().source(),
                        reading.hit().use(),
                        reading.data(),
                        reading.channel(),
                        Form.names(form));
    }

    private static boolean isInner(@Nullable String inner, @Nullable String slot) {
        return inner != null && (slot == null || inner.endsWith('.' + slot));
    }

    private boolean isRecursive(Reading reading) {
        for (Node node : Traces.nodes(reading.hit().node())) {
            Code where = node.frame().code;
            boolean calls = node.at() >= 0
                    && where.at(node.at()) instanceof Instruction.Call call
                    && code.targets(call).stream().anyMatch(this::isRecursive);
            if (calls || isRecursive(where)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it calls itself, or does so in a function that it makes. */
    private boolean isRecursive(Code procedure) {
        return code.callers(procedure).stream()
                .map(Site::code)
                .anyMatch(caller -> caller.equals(procedure)
                        || code.creators(caller).stream()
                                .anyMatch(made -> made.code().equals(procedure)));
    }
}
