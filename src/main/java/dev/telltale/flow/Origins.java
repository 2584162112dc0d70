package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, backward through merges, casts, fields, parameters and returns, until objects are created,
 * constants stand or the program ends. Bounded; used for functions handed around, objects with constant fields and key arrays.
 */
final class Origins {
    private static final int MAX_VISITED = 160;
    private static final Set<String> COMBINING = Set.of("and", "or", "negate", "not");

    private final CodeBase code;
    private final Map<Site, List<Site>> known = new HashMap<>();

    Origins(CodeBase code) {
        this.code = code;
    }

    /** {@return the places that create or produce the value, nearest first; callers are followed too} */
    List<Site> of(Site start) {
        List<Site> found = known.get(start);
        if (found == null) {
            found = List.copyOf(walk(start, true));
            known.put(start, found);
        }
        return found;
    }

    /** {@return the same without going to callers; parameters are ends} */
    List<Site> local(Site start) {
        return walk(start, false);
    }

    /** {@return where the value is created, as far as the procedure and what it calls tell; null when it may come from elsewhere} */
    @Nullable
    List<Site> creations(Site start) {
        List<Site> ends = walk(start, false, end -> !(end.instruction() instanceof Instruction.New));
        return ends.stream().allMatch(end -> end.instruction() instanceof Instruction.New) ? ends : null;
    }

    private List<Site> walk(Site start, boolean intoCallers) {
        return walk(start, intoCallers, end -> false);
    }

    /** @param enough tells by one end whether the others still matter */
    private List<Site> walk(Site start, boolean intoCallers, Predicate<Site> enough) {
        Set<Site> visited = new LinkedHashSet<>();
        List<Site> queue = new ArrayList<>(List.of(start));
        List<Site> ends = new ArrayList<>();
        visited.add(start);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            List<Site> before = before(queue.get(i), intoCallers);
            if (before.isEmpty()) {
                ends.add(queue.get(i));
                if (enough.test(queue.get(i))) {
                    return ends;
                }
            }
            for (Site site : before) {
                if (visited.add(site)) {
                    queue.add(site);
                }
            }
        }
        return ends;
    }

    private List<Site> before(Site site, boolean intoCallers) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Merge merge) {
            return sites(site.code(), merge.inputs());
        }
        if (instruction instanceof Instruction.Operation operation
                && operation.operator() == Instruction.Operator.CAST) {
            return sites(site.code(), operation.operands());
        }
        if (instruction instanceof Instruction.Load load) {
            return stored(code.stores(load.field()));
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return stored(code.stores(load.field()));
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return intoCallers ? arguments(site.code(), parameter.index()) : List.of();
        }
        if (instruction instanceof Instruction.Call call) {
            return returned(site, call);
        }
        return List.of();
    }

    /** {@return what the program's own code gives back that the function runs} */
    List<Site> results(Instruction.Closure function) {
        List<Site> results = new ArrayList<>();
        for (Code target : code.targets(function.target(), function.dispatch())) {
            for (int value : target.returned()) {
                results.add(new Site(target, value));
            }
        }
        return results;
    }

    /** {@return where the unit's own code reads the field} */
    List<Site> loadsIn(Unit unit, FieldSymbol field) {
        return code.loadsIn(unit, field);
    }

    static List<Site> sites(Code code, int[] values) {
        List<Site> sites = new ArrayList<>(values.length);
        for (int value : values) {
            sites.add(new Site(code, value));
        }
        return sites;
    }

    private static List<Site> stored(List<Site> stores) {
        List<Site> values = new ArrayList<>();
        for (Site store : stores) {
            int value = store.instruction() instanceof Instruction.Store s
                    ? s.value()
                    : ((Instruction.StaticStore) store.instruction()).value();
            values.add(new Site(store.code(), value));
        }
        return values;
    }

    /** {@return what callers and closure creators pass for the parameter} */
    List<Site> arguments(Code callee, int parameter) {
        return arguments(callee, parameter, call -> true);
    }

    /** {@return the same of those calls alone} */
    List<Site> arguments(Code callee, int parameter, Predicate<Instruction.Call> wanted) {
        List<Site> values = new ArrayList<>();
        for (Site site : code.fewCallers(callee)) {
            Instruction.Call call = (Instruction.Call) site.instruction();
            int[] arguments = call.arguments();
            if (parameter < arguments.length && wanted.test(call)) {
                values.add(new Site(site.code(), arguments[parameter]));
            }
        }
        for (Site site : code.creators(callee)) {
            int[] captured = ((Instruction.Closure) site.instruction()).captured();
            if (parameter < captured.length) {
                values.add(new Site(site.code(), captured[parameter]));
            }
        }
        return values;
    }

    private List<Site> returned(Site site, Instruction.Call call) {
        if (isCombination(call)) {
            return sites(site.code(), call.arguments());
        }
        List<Site> values = new ArrayList<>();
        if (call.target().result().equals("void")) {
            return values;
        }
        List<Code> targets = code.targets(call);
        for (Code target : targets.size() <= 4 ? targets : List.<Code>of()) {
            for (int value : target.returned()) {
                Site origin = new Site(target, value);
                values.add(parameterOf(origin, site, call));
            }
        }
        return values;
    }

    /** {@code is.and(has.negate())} asks what its parts ask. */
    private static boolean isCombination(Instruction.Call call) {
        return call.target().owner().startsWith("java.util.function.")
                && call.target().owner().endsWith("Predicate")
                && COMBINING.contains(call.target().name());
    }

    /** A returned parameter is this call's own argument. */
    private static Site parameterOf(Site returned, Site caller, Instruction.Call call) {
        if (returned.instruction() instanceof Instruction.Parameter parameter
                && parameter.index() < call.arguments().length) {
            return new Site(caller.code(), call.arguments()[parameter.index()]);
        }
        return returned;
    }

    /** {@return the constructor call of an object created here, or null} */
    static Instruction.@Nullable Call constructor(Site creation) {
        for (int use : creation.code().usesOf(creation.at())) {
            if (creation.code().at(use) instanceof Instruction.Call call
                    && call.target().isConstructor()
                    && call.arguments()[0] == creation.at()) {
                return call;
            }
        }
        return null;
    }
}
