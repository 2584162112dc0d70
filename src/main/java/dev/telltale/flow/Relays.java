package dev.telltale.flow;

import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.MethodPattern;
import dev.telltale.rule.Relay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls whose argument a library hands on to what the program plugged into it, such as messages to its own log handlers. */
final class Relays {
    private static final int MAX_RECEIVERS = 16;

    private final CodeBase code;
    private final ModelIndex models;
    private final Map<String, List<Relay>> byMember = new HashMap<>();
    private final Map<Symbol, List<Relay>> known = new HashMap<>();
    private final Map<MethodPattern, List<Code>> receivers = new HashMap<>();

    Relays(CodeBase code, ModelIndex models) {
        this.code = code;
        this.models = models;
        for (Relay relay : models.models().relays()) {
            String member = relay.method().owner() + '#' + relay.method().name();
            byMember.computeIfAbsent(member, k -> new ArrayList<>()).add(relay);
        }
    }

    /** {@return what is handed on by a call} */
    List<Relay> of(Symbol target) {
        return byMember.isEmpty() ? List.of() : known.computeIfAbsent(target, this::find);
    }

    private List<Relay> find(Symbol target) {
        List<Relay> found = new ArrayList<>();
        for (String owner : models.ancestors(target.owner())) {
            for (Relay relay : byMember.getOrDefault(owner + '#' + target.name(), List.of())) {
                String parameters = relay.method().parameters();
                if (parameters == null || parameters.equals(target.parameters())) {
                    found.add(relay);
                }
            }
        }
        return List.copyOf(found);
    }

    /** {@return procedures of classes that the program makes objects of, which are handed the argument} */
    List<Code> receivers(Relay relay) {
        return receivers.computeIfAbsent(relay.to(), this::implementing);
    }

    private List<Code> implementing(MethodPattern method) {
        List<Code> found = new ArrayList<>();
        for (Unit unit : code.program().allSubtypes(method.owner(), MAX_RECEIVERS)) {
            Code own = code.allocations(unit.name()).isEmpty() ? null : code.named(unit.name(), method.name());
            if (own != null && !found.contains(own)) {
                found.add(own);
            }
        }
        return List.copyOf(found);
    }
}
