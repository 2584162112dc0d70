package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.FieldDeclaration;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold for a call to run one of the procedures that it may run: an object of a class with it was created and
 * chosen. What is not known lets it run.
 */
final class Receivers {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_FEW = 4;
    private static final int SUBTYPES = 40;
    private static final Set<String> WHEN_PRESENT = Set.of("ifPresent", "map", "flatMap", "filter", "ifPresentOrElse");

    private final CodeBase code;
    private final Conditions.Search search;
    private final Set<Placed> open = new HashSet<>();

    Receivers(CodeBase code, Conditions.Search search) {
        this.code = code;
        this.search = search;
    }

    /** What an object has to be: one that runs the procedure; any at all where there is none. */
    private record Wanted(@Nullable Code target) {
        boolean isMet(CodeBase code, String type) {
            return target == null || code.dispatched(type, target.procedure.symbol()) == target;
        }
    }

    Condition running(Placed place, Code target) {
        if (place.instruction() instanceof Instruction.Closure) {
            return handedOn(place);
        }
        boolean chosen = place.instruction() instanceof Instruction.Call call
                && call.arguments().length > 0
                && (call.dispatch() == Instruction.Dispatch.VIRTUAL
                        || call.dispatch() == Instruction.Dispatch.INTERFACE)
                && !target.procedure.modifiers().isStatic()
                && !isForOthers(target);
        if (!chosen) {
            return isLeftToOthers(place, target) ? new Condition.Open() : Condition.always();
        }
        Condition found =
                object(place.at(((Instruction.Call) place.instruction()).arguments()[0]), new Wanted(target), 0);
        boolean never = found.holds(test -> Truth.UNKNOWN) == Truth.FALSE;
        return never && isCreated(target) ? Condition.always() : found;
    }

    /** An object that exists but is not seen to come here may come by another object that hands calls on to it. */
    private boolean isCreated(Code target) {
        return !code.allocations(target.unit.name()).isEmpty()
                || code.program().allSubtypes(target.unit.name(), SUBTYPES).stream()
                        .anyMatch(unit -> !code.allocations(unit.name()).isEmpty());
    }

    /** What is public and created nowhere here is created by others, or by name. */
    private boolean isForOthers(Code target) {
        return target.unit.modifiers().isPublic()
                && code.allocations(target.unit.name()).isEmpty();
    }

    /** Nobody creates what would be called but by another name: whether somebody does is not known. */
    private boolean isLeftToOthers(Placed place, Code target) {
        return place.instruction() instanceof Instruction.Call call
                && call.dispatch() == Instruction.Dispatch.INTERFACE
                && !call.target().owner().equals(target.unit.name())
                && !target.procedure.modifiers().isStatic()
                && isForOthers(target)
                && !isCreated(target);
    }

    /** A function runs where it is handed to: by an optional value when there is one, by a procedure where it calls it. */
    private Condition handedOn(Placed function) {
        Code where = function.code();
        int id = function.site().at();
        for (int at = id + 1; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Call call
                    && IntStream.of(call.arguments()).anyMatch(argument -> argument == id)) {
                return call.target().owner().equals("java.util.Optional")
                                && WHEN_PRESENT.contains(call.target().name())
                        ? object(function.at(call.arguments()[0]), new Wanted(null), 0)
                        : called(function.at(at), call, id);
            }
        }
        return Condition.always();
    }

    private Condition called(Placed place, Instruction.Call call, int function) {
        List<Code> targets = code.targets(call);
        List<Condition> ways = new ArrayList<>();
        for (Code target : targets.size() == 1 ? targets : List.<Code>of()) {
            for (int i = 0; i < call.arguments().length; i++) {
                int parameter = call.arguments()[i] == function ? target.parameter(i) : Instruction.NONE;
                if (parameter != Instruction.NONE) {
                    if (!onlyCalled(target, parameter)) {
                        return Condition.always();
                    }
                    addCalls(target, parameter, new Entry(place.site(), place.entry()), ways);
                }
            }
        }
        return ways.isEmpty() ? Condition.always() : Condition.any(ways);
    }

    /** {@return whether nothing is done with the function but calling it} */
    private static boolean onlyCalled(Code target, int function) {
        for (int at : target.usesOf(function)) {
            if (!(target.at(at) instanceof Instruction.Call call) || call.arguments()[0] != function) {
                return false;
            }
        }
        return true;
    }

    private void addCalls(Code target, int function, Entry entry, List<Condition> ways) {
        for (int at : target.usesOf(function)) {
            ways.add(search.runs(target, target.blockOf(at), entry));
        }
    }

    private Condition object(Placed value, Wanted wanted, int depth) {
        if (depth > MAX_DEPTH || search.isTooMuch(value.code()) || !open.add(value)) {
            return Condition.always();
        }
        Condition found = followed(value, value.instruction(), wanted, depth + 1);
        open.remove(value);
        return found;
    }

    private Condition followed(Placed value, Instruction instruction, Wanted wanted, int depth) {
        if (instruction instanceof Instruction.Constant constant && constant.value() == null) {
            return Condition.any(List.of());
        }
        if (instruction instanceof Instruction.New create) {
            return wanted.isMet(code, create.type()) ? Condition.always() : Condition.any(List.of());
        }
        if (instruction instanceof Instruction.Merge merge) {
            return merged(value, merge, wanted, depth);
        }
        if (instruction instanceof Instruction.Operation operation && operation.operator() == Operator.CAST) {
            return object(value.at(operation.operands()[0]), wanted, depth);
        }
        if (instruction instanceof Instruction.Load load) {
            return stored(load.field(), wanted, depth);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return stored(load.field(), wanted, depth);
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return handed(value, parameter.index(), wanted, depth);
        }
        return instruction instanceof Instruction.Call call ? given(value, call, wanted, depth) : created(wanted);
    }

    private Condition merged(Placed value, Instruction.Merge merge, Wanted wanted, int depth) {
        Code where = value.code();
        int block = where.blockOf(value.site().at());
        List<Condition> ways = new ArrayList<>();
        for (Incoming.Edge edge : Incoming.of(where, block, merge)) {
            if (Incoming.isNormal(where, edge.from())) {
                ways.add(Condition.all(List.of(
                        search.into(where, edge.from(), block, value.entry()),
                        object(value.at(edge.value()), wanted, depth))));
            }
        }
        return ways.isEmpty() ? Condition.always() : Condition.any(ways);
    }

    /** Other code than this may fill what is neither private nor final, and a framework what is annotated. */
    private Condition stored(FieldSymbol field, Wanted wanted, int depth) {
        FieldDeclaration declaration = code.declaration(field);
        List<Site> stores = code.stores(field);
        boolean ours = declaration != null
                && declaration.annotations().isEmpty()
                && (declaration.modifiers().has(Modifiers.FINAL)
                        || declaration.modifiers().isPrivate());
        if (!ours || stores.isEmpty() || stores.size() > MAX_FEW) {
            return created(wanted);
        }
        List<Condition> ways = new ArrayList<>();
        for (Site store : stores) {
            ways.add(Condition.all(
                    List.of(search.upTo(store), object(new Placed(Texts.storedValue(store), null), wanted, depth))));
        }
        return Condition.any(ways);
    }

    private Condition handed(Placed value, int index, Wanted wanted, int depth) {
        Entry entry = value.entry();
        List<Site> callers = entry == null ? code.fewCallers(value.code()) : List.of(entry.call());
        List<Condition> ways = new ArrayList<>();
        for (Site caller : callers.size() > MAX_FEW ? List.<Site>of() : callers) {
            Entry known = entry == null ? new Entry(caller, null) : entry;
            Placed argument = known.argument(index);
            if (argument == null || caller.instruction() instanceof Instruction.Closure) {
                return created(wanted);
            }
            ways.add(Condition.all(List.of(search.upTo(caller), object(argument, wanted, depth))));
        }
        return ways.isEmpty() ? created(wanted) : Condition.any(ways);
    }

    private Condition given(Placed value, Instruction.Call call, Wanted wanted, int depth) {
        List<Code> targets = code.targets(call);
        if (targets.isEmpty()) {
            return byPlatform(value, call, wanted, depth);
        }
        List<Condition> ways = new ArrayList<>();
        Entry entry = new Entry(value.site(), value.entry());
        for (Code target : targets.size() > MAX_FEW ? List.<Code>of() : targets) {
            for (int at : target.returns()) {
                if (((Instruction.Return) target.at(at)).value() != Instruction.NONE
                        && Incoming.isNormal(target, target.blockOf(at))) {
                    Placed back = new Placed(new Site(target, ((Instruction.Return) target.at(at)).value()), entry);
                    ways.add(Condition.all(
                            List.of(search.runs(target, target.blockOf(at), entry), object(back, wanted, depth))));
                }
            }
        }
        return ways.isEmpty() ? created(wanted) : Condition.any(ways);
    }

    private Condition byPlatform(Placed value, Instruction.Call call, Wanted wanted, int depth) {
        String name = call.target().owner() + '.' + call.target().name();
        int[] arguments = call.arguments();
        return switch (name) {
            case "java.util.Optional.empty" -> Condition.any(List.of());
            case "java.util.Optional.of",
                    "java.util.Optional.ofNullable",
                    "java.util.Optional.get",
                    "java.util.Optional.orElseThrow",
                    "java.util.Objects.requireNonNull" -> object(value.at(arguments[0]), wanted, depth);
            case "java.util.Optional.orElse" ->
                Condition.any(List.of(
                        object(value.at(arguments[0]), wanted, depth), object(value.at(arguments[1]), wanted, depth)));
            default -> created(wanted);
        };
    }

    /** Where an object comes from is not known; it was created somewhere, by others where its class is for them to use. */
    private Condition created(Wanted wanted) {
        Code target = wanted.target();
        if (target == null) {
            return Condition.always();
        }
        List<Site> allocations = new ArrayList<>(allocations(target.unit, target.procedure.symbol(), target));
        for (Unit unit : code.program().allSubtypes(target.unit.name(), SUBTYPES)) {
            allocations.addAll(allocations(unit, target.procedure.symbol(), target));
        }
        return allocations.isEmpty() || allocations.size() > MAX_FEW
                ? Condition.always()
                : Condition.any(allocations.stream().map(search::upTo).toList());
    }

    private List<Site> allocations(Unit unit, Symbol symbol, Code target) {
        return code.dispatched(unit.name(), symbol) == target ? code.allocations(unit.name()) : List.of();
    }
}
