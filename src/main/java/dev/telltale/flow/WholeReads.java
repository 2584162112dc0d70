package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a procedure hands an object that it is given to a serialiser, which reads all its fields. Of classes that the program
 * creates itself the objects are followed; those that only its users create are read here for the first time.
 */
final class WholeReads {
    private static final Set<String> WHOLE = Set.of("serialised", "properties");

    private final CodeBase code;
    private final ModelIndex models;
    private @Nullable Map<String, List<Site>> byType;

    WholeReads(CodeBase code, ModelIndex models) {
        this.code = code;
        this.models = models;
    }

    /** {@return the parameters that may be an object with the field, of a class that the program never creates} */
    List<Site> of(FieldSymbol field) {
        List<Site> found = new ArrayList<>();
        if (code.program().unit(field.owner()) != null && !reads().isEmpty()) {
            for (String type : code.program().supertypesAndSelf(field.owner())) {
                found.addAll(reads().getOrDefault(type, List.of()));
            }
        }
        return found.isEmpty() || isCreated(field.owner()) ? List.of() : found;
    }

    private boolean isCreated(String type) {
        List<Unit> below = code.program().allSubtypes(type, CodeBase.SUBTYPES);
        return !code.allocations(type).isEmpty()
                || below.stream().anyMatch(sub -> !code.allocations(sub.name()).isEmpty());
    }

    private Map<String, List<Site>> reads() {
        Map<String, List<Site>> known = byType;
        if (known == null) {
            known = new TreeMap<>();
            Map<String, Set<String>> serialisers = new TreeMap<>();
            for (Propagator flow : models.models().propagators()) {
                if (isWhole(flow)) {
                    for (String owner : models.withSubtypes(flow.method().owner())) {
                        serialisers
                                .computeIfAbsent(owner, k -> new TreeSet<>())
                                .add(flow.method().name());
                    }
                }
            }
            for (Map.Entry<String, Set<String>> each : serialisers.entrySet()) {
                for (String name : each.getValue()) {
                    find(each.getKey(), name, known);
                }
            }
            byType = known;
        }
        return known;
    }

    private static boolean isWhole(Propagator flow) {
        return flow.form() != null
                && WHOLE.contains(flow.form())
                && flow.from().base() == Port.Base.ARGUMENT
                && flow.from().path().stream().allMatch(step -> step instanceof Port.Step.Deep);
    }

    private void find(String owner, String name, Map<String, List<Site>> found) {
        for (Unit unit : code.program().mentioning(owner, name)) {
            for (Code where : code.naming(unit, owner, name)) {
                for (int at = 0; at < where.size(); at++) {
                    if (where.at(at) instanceof Instruction.Call call
                            && call.target().owner().equals(owner)
                            && call.target().name().equals(name)) {
                        readBy(where, call, found);
                    }
                }
            }
        }
    }

    private void readBy(Code where, Instruction.Call call, Map<String, List<Site>> found) {
        for (Propagator flow : models.of(call.target()).flows()) {
            int value = isWhole(flow) ? Texts.argument(call, flow.from().index()) : Instruction.NONE;
            int given = value == Instruction.NONE ? value : Texts.stripCasts(where, value);
            if (given != Instruction.NONE && where.at(given) instanceof Instruction.Parameter parameter) {
                String type = typeOf(where, parameter.index());
                Unit unit = code.program().unit(type);
                if (unit != null && !unit.isInterface()) {
                    found.computeIfAbsent(type, k -> new ArrayList<>()).add(new Site(where, given));
                }
            }
        }
    }

    private static String typeOf(Code where, int parameter) {
        Symbol symbol = where.procedure.symbol();
        int declared = where.isStatic() ? parameter : parameter - 1;
        return declared < 0 ? symbol.owner() : symbol.parameterList().get(declared);
    }
}
