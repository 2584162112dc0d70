package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.flow.Placed.Entry;
import dev.telltale.ir.Block;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Operator;
import dev.telltale.ir.Instruction.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold for a place to be reached: the branches that lead to it, by control dependence, and what boolean
 * procedures behind them give. Bounded; where a bound is reached the condition says less, and that is counted.
 */
final class Conditions {
    /** Calls within calls. */
    private static final int MAX_ENTRIES = 12;

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 600;
    private static final int MAX_BLOCKS = 1500;
    private static final int MAX_TARGETS = 3;
    private static final int MAX_STORES = 4;
    private static final int MAX_KEPT = 2000;

    private final CodeBase code;
    private final Suppositions suppositions;
    private final Passing passing;
    private final Flags flags;
    private final Map<Placed, Condition> reached = new HashMap<>();
    private final Map<Entering, Condition> entered = new HashMap<>();

    Conditions(CodeBase code, Suppositions suppositions) {
        this.code = code;
        this.suppositions = suppositions;
        this.passing = new Passing(code);
        this.flags = new Flags(code);
    }

    /** {@return what has to hold within the procedure for the place to be reached} */
    Condition reaching(Placed place) {
        Condition known = reached.get(place);
        if (known == null) {
            known = new Search().reaching(place);
            keep(reached, place, known);
        }
        return known;
    }

    /** {@return what has to hold for the call, or the function created there, to run the procedure} */
    Condition entering(Placed place, Code target) {
        Entering key = new Entering(place, target);
        Condition known = entered.get(key);
        if (known == null) {
            Search search = new Search();
            known = Condition.all(List.of(search.reaching(place), new Receivers(code, search).running(place, target)));
            keep(entered, key, known);
        }
        return known;
    }

    /** Many sends share the places that lead to them. */
    private static <K> void keep(Map<K, Condition> kept, K key, Condition found) {
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        kept.put(key, found);
    }

    private record Entering(Placed place, Code target) {}

    private record BlockKey(Code code, int block, @Nullable Entry entry, int goal) {}

    private record ValueKey(Placed value, boolean required) {}

    /** One place's condition as it is put together. */
    final class Search {
        private final Map<Object, Condition> known = new HashMap<>();
        private final Set<Object> open = new HashSet<>();
        private int parts;

        Condition reaching(Placed place) {
            List<Condition> all = new ArrayList<>();
            all.add(runs(place.code(), place.code().blockOf(place.site().at()), place.entry()));
            for (Passing.Check check : passing.before(place.site())) {
                all.add(returning(check.target(), new Entry(check.call(), place.entry())));
            }
            return Condition.all(all);
        }

        /** The procedure comes to its end without an exception. */
        private Condition returning(Code target, Entry entry) {
            List<Condition> ways = new ArrayList<>();
            for (int at : target.returns()) {
                if (Incoming.isNormal(target, target.blockOf(at))) {
                    ways.add(runs(target, target.blockOf(at), entry));
                }
            }
            return ways.isEmpty() ? Condition.always() : Condition.any(ways);
        }

        boolean isTooMuch(Code where) {
            boolean large = where.procedure.blocks().length > MAX_BLOCKS;
            if (large || ++parts > MAX_PARTS) {
                code.limits().count("guard-search", where.procedure.symbol().toString());
                return true;
            }
            return false;
        }

        Condition runs(Code where, int block, @Nullable Entry entry) {
            return runs(where, block, entry, where.isReached(block, block) ? block : Instruction.NONE);
        }

        /**
         * What is asked while it is being found is a loop; a later turn needs the first one.
         *
         * @param goal what is to run for the first time, where it may do so again; what is asked after it has no say
         */
        private Condition runs(Code where, int block, @Nullable Entry entry, int goal) {
            BlockKey key = new BlockKey(where, block, entry, goal);
            Condition before = known.get(key);
            if (before != null) {
                return before;
            }
            if (isTooMuch(where)) {
                return Condition.always();
            }
            open.add(key);
            List<Condition> ways = new ArrayList<>();
            for (ControlDependence.Branch branch : deciding(where, block, goal)) {
                if (!open.contains(new BlockKey(where, branch.block(), entry, goal))) {
                    ways.add(Condition.all(List.of(
                            runs(where, branch.block(), entry, goal),
                            outcome(where, branch.block(), branch.successor(), entry))));
                }
            }
            open.remove(key);
            Condition found = ways.isEmpty() ? Condition.always() : Condition.any(ways);
            known.put(key, found);
            return found;
        }

        private static List<ControlDependence.Branch> deciding(Code where, int block, int goal) {
            ControlDependence control = where.control();
            return goal == Instruction.NONE ? control.of(block) : control.before(goal, block);
        }

        private Condition outcome(Code where, int block, int successor, @Nullable Entry entry) {
            Condition.Leaf test = Comparing.test(where, block, successor, entry);
            if (test == null || Turns.isEnd(where, block, successor, test)) {
                return Condition.always();
            }
            boolean truth = test.right() == null
                    && (test.relation() == Relation.EQUAL || test.relation() == Relation.NOT_EQUAL);
            return truth
                    ? bool(test.left(), (test.relation() == Relation.NOT_EQUAL) == (successor == 0), 0)
                    : Turns.first(test);
        }

        /** The value has to be true, or false. */
        private Condition bool(Placed value, boolean required, int depth) {
            ValueKey key = new ValueKey(value, required);
            Condition before = known.get(key);
            if (before != null) {
                return before;
            }
            Condition.Leaf leaf = new Condition.Leaf(value, null, Relation.NOT_EQUAL, List.of(), required ? 0 : 1);
            if (depth > MAX_DEPTH || isTooMuch(value.code()) || !open.add(key)) {
                return leaf;
            }
            boolean option = suppositions.options().at(value.site()) != null;
            Condition turned = option ? null : turned(flags.at(value.site()), required);
            Truth always = suppositions.holdsAtFirst(leaf) ? Truth.TRUE : suppositions.whateverIsSet(leaf);
            Condition found = turned != null
                    ? turned
                    : always != Truth.UNKNOWN
                            ? (always == Truth.TRUE ? Condition.always() : Condition.any(List.of()))
                            : suppositions.isOneQuestion(leaf)
                                    ? leaf
                                    : possible(plausible(takenApart(value, required, depth + 1, leaf), leaf), leaf);
            open.remove(key);
            known.put(key, found);
            return found;
        }

        /** Where exceptions decide, the parts do not make the whole. */
        private Condition plausible(Condition found, Condition.Leaf whole) {
            Truth known = suppositions.whenNothingIsSet(whole);
            Truth parts = found.holds(suppositions::whenNothingIsSet);
            return known == Truth.UNKNOWN || parts == known ? found : whole;
        }

        /** Parts leave out exceptions and what others may do: that it never holds is for the whole to say, and it did not. */
        private Condition possible(Condition found, Condition.Leaf whole) {
            return found.holds(test -> Truth.UNKNOWN) == Truth.FALSE ? whole : found;
        }

        private Condition takenApart(Placed value, boolean required, int depth, Condition.Leaf leaf) {
            Instruction instruction = value.instruction();
            if (instruction instanceof Instruction.Call call) {
                List<Code> targets = code.targets(call);
                Entry around = value.entry();
                if (around != null && around.depth() >= MAX_ENTRIES) {
                    return leaf;
                }
                return targets.isEmpty() || targets.size() > MAX_TARGETS
                        ? unwrapped(value, call, required, depth, leaf)
                        : Condition.either(targets.stream()
                                .map(target -> returned(value, target, required, depth))
                                .toList());
            }
            if (instruction instanceof Instruction.Merge merge) {
                return merged(value, merge, required, depth);
            }
            if (instruction instanceof Instruction.Operation operation) {
                return operation(value, operation, required, depth, leaf);
            }
            if (instruction instanceof Instruction.Load load) {
                return stored(load.field(), required, depth, leaf);
            }
            if (instruction instanceof Instruction.StaticLoad load) {
                return stored(load.field(), required, depth, leaf);
            }
            return instruction instanceof Instruction.Parameter parameter
                    ? handed(value, parameter, required, depth, leaf)
                    : leaf;
        }

        /** {@code Boolean.valueOf(b)}, {@code value.booleanValue()}. */
        private Condition unwrapped(
                Placed value, Instruction.Call call, boolean required, int depth, Condition.Leaf leaf) {
            boolean boxes = call.target().owner().equals("java.lang.Boolean")
                    && (call.target().name().equals("booleanValue")
                            || call.target().signature().equals("valueOf(boolean)"));
            return boxes ? bool(value.at(call.arguments()[0]), required, depth) : leaf;
        }

        private Condition returned(Placed call, Code target, boolean required, int depth) {
            Entry entry = new Entry(call.site(), call.entry());
            List<Condition> ways = new ArrayList<>();
            for (int at = 0; at < target.size(); at++) {
                if (target.at(at) instanceof Instruction.Return back
                        && back.value() != Instruction.NONE
                        && Incoming.isNormal(target, target.blockOf(at))) {
                    Placed given = new Placed(new Site(target, back.value()), entry);
                    ways.add(Condition.all(
                            List.of(runs(target, target.blockOf(at), entry), bool(given, required, depth))));
                }
            }
            return Condition.any(ways);
        }

        private Condition merged(Placed value, Instruction.Merge merge, boolean required, int depth) {
            Code where = value.code();
            int block = where.blockOf(value.site().at());
            List<Condition> ways = new ArrayList<>();
            for (Incoming.Edge edge : Incoming.of(where, block, merge)) {
                if (Incoming.isNormal(where, edge.from())) {
                    ways.add(Condition.all(List.of(
                            into(where, edge.from(), block, value.entry()),
                            bool(value.at(edge.value()), required, depth))));
                }
            }
            return Condition.any(ways);
        }

        Condition into(Code where, int from, int block, @Nullable Entry entry) {
            Block before = where.procedure.blocks()[from];
            Condition there = runs(where, from, entry);
            if (before.successors().length != 2 || from == block) {
                return there;
            }
            int successor = before.successors()[0] == block ? 0 : 1;
            return before.successors()[successor] == block
                    ? Condition.all(List.of(there, outcome(where, from, successor, entry)))
                    : there;
        }

        private Condition operation(
                Placed value, Instruction.Operation operation, boolean required, int depth, Condition.Leaf leaf) {
            Placed first = value.at(operation.operands()[0]);
            if (operation.operator() == Operator.CAST || operation.operator() == Operator.CONVERT) {
                return bool(first, required, depth);
            }
            if (operation.operator() == Operator.XOR && isOne(value, operation.operands()[1])) {
                return bool(first, !required, depth);
            }
            if (operation.operator() != Operator.AND && operation.operator() != Operator.OR) {
                return leaf;
            }
            List<Condition> both = List.of(
                    bool(first, required, depth), bool(value.at(operation.operands()[1]), required, depth));
            return (operation.operator() == Operator.AND) == required ? Condition.all(both) : Condition.any(both);
        }

        private static boolean isOne(Placed value, int id) {
            return value.code().at(id) instanceof Instruction.Constant constant
                    && Integer.valueOf(1).equals(constant.value());
        }

        /** What no setting decides is taken not to have turned it over yet. */
        private @Nullable Condition turned(Flags.@Nullable Flag flag, boolean required) {
            if (flag == null) {
                return null;
            }
            List<Condition> turns = flag.turns().stream().map(this::upTo).toList();
            return flag.starts() != required
                    ? Condition.any(turns)
                    : Condition.all(turns.stream()
                            .filter(this::isAsking)
                            .map(Condition::negated)
                            .toList());
        }

        private boolean isAsking(Condition condition) {
            return condition.leaves().stream()
                    .anyMatch(leaf -> !suppositions.asked(leaf).isEmpty());
        }

        /** The place is reached, by its callers as long as there is one only. */
        Condition upTo(Site place) {
            List<Condition> all = new ArrayList<>();
            Site at = place;
            for (int i = 0; i < MAX_STORES; i++) {
                all.add(runs(at.code(), at.code().blockOf(at.at()), null));
                List<Site> callers = code.fewCallers(at.code());
                if (callers.size() != 1 || callers.get(0).code() == at.code()) {
                    break;
                }
                at = callers.get(0);
            }
            return Condition.all(all);
        }

        /** What others set by an option's method, and what is overwritten in every case, says nothing of what is set here. */
        private List<Site> told(List<Site> all) {
            List<Site> seen = all.stream()
                    .filter(store -> !suppositions.options().isSetByOthers(store))
                    .toList();
            List<Site> later = seen.stream()
                    .filter(store -> !store.code().procedure.symbol().name().startsWith("<"))
                    .toList();
            boolean overwritten = later.size() == 1
                    && seen.size() > 1
                    && upTo(later.get(0)).leaves().isEmpty()
                    && !code.fewCallers(later.get(0).code()).isEmpty();
            return seen.isEmpty() ? all : overwritten ? later : seen;
        }

        private Condition stored(FieldSymbol field, boolean required, int depth, Condition.Leaf leaf) {
            List<Site> stores = told(code.stores(field));
            return stores.isEmpty() || stores.size() > MAX_STORES || code.startsUnset(field)
                    ? leaf
                    : Condition.either(stores.stream()
                            .map(store -> bool(new Placed(Texts.storedValue(store), null), required, depth))
                            .toList());
        }

        private Condition handed(
                Placed value, Instruction.Parameter parameter, boolean required, int depth, Condition.Leaf leaf) {
            Entry entry = value.entry();
            List<Site> callers = entry == null ? code.fewCallers(value.code()) : List.of();
            Entry known = entry == null && callers.size() == 1 ? new Entry(callers.get(0), null) : entry;
            Placed argument = known == null ? null : known.argument(parameter.index());
            return argument == null ? leaf : bool(argument, required, depth);
        }
    }
}
