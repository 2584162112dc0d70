package dev.telltale.flow;

import dev.telltale.finding.Guard;
import dev.telltale.finding.Guard.Control;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a user can set to allow or stop a send: the branches that decide whether the path runs, and the variables,
 * properties and files their conditions depend on, through boolean methods, with the direction each one works in.
 */
final class Guards {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_BRANCHES = 400;
    private static final int MAX_BLOCKS = 1500;
    private static final int CALLERS_ABOVE = 4;

    private final CodeBase code;
    private final ConfigurationReads reads;
    private final EmptyEnvironment empty;

    Guards(CodeBase code, ConfigurationReads reads, EmptyEnvironment empty) {
        this.code = code;
        this.reads = reads;
        this.empty = empty;
    }

    /** {@return the guard of a path; what the datum itself is read from is no guard} */
    Guard of(List<Site> path, Set<String> own) {
        Search search = new Search(own);
        Set<Code> seen = new LinkedHashSet<>();
        for (Site site : path) {
            seen.add(site.code());
            search.around(site);
        }
        for (Code top : seen) {
            search.above(top, seen);
        }
        return search.guard();
    }

    /** One path's controls as they are found. */
    private final class Search {
        private final Map<ConfigurationReads.Read, String> effects = new LinkedHashMap<>();
        private final Set<Object> visited = new HashSet<>();
        private final Set<String> own;
        private int branches;

        Search(Set<String> own) {
            this.own = own;
        }

        Guard guard() {
            List<Control> controls = new ArrayList<>();
            effects.forEach((read, effect) -> controls.add(new Control(read.kind(), read.name(), effect, true)));
            Guard.Default state = effects.containsValue("opt-in")
                    ? Guard.Default.OFF
                    : effects.containsValue("condition") ? Guard.Default.UNKNOWN : Guard.Default.ON;
            return new Guard(state, controls);
        }

        void around(Site site) {
            if (site.at() >= 0 && site.code().procedure.blocks().length <= MAX_BLOCKS) {
                block(site.code(), site.code().blockOf(site.at()), 0);
            }
        }

        /** Callers decide too, as long as there is only one way in. */
        void above(Code start, Set<Code> seen) {
            Code at = start;
            for (int i = 0; i < CALLERS_ABOVE; i++) {
                List<Site> callers = code.callers(at);
                List<Site> all = callers.isEmpty() ? code.creators(at) : callers;
                if (all.size() != 1 || seen.contains(all.get(0).code())) {
                    return;
                }
                around(all.get(0));
                at = all.get(0).code();
            }
        }

        private void block(Code where, int block, int depth) {
            for (ControlDependence.Branch branch : where.control().of(block)) {
                if (branches++ < MAX_BRANCHES && visited.add(List.of(where, branch))) {
                    decided(where, branch, depth);
                    block(where, branch.block(), depth);
                }
            }
        }

        private void decided(Code where, ControlDependence.Branch branch, int depth) {
            Block block = where.procedure.blocks()[branch.block()];
            if (block.end() > block.first() && where.at(block.end() - 1) instanceof Instruction.Test test) {
                test(where, test, branch.successor(), depth);
            }
        }

        private void test(Code where, Instruction.Test test, int successor, int depth) {
            boolean zero = test.right() == Instruction.NONE;
            if (zero && (test.relation() == Relation.EQUAL || test.relation() == Relation.NOT_EQUAL)) {
                bool(new Site(where, test.left()), (test.relation() == Relation.NOT_EQUAL) == (successor == 0), depth);
            } else if (test.relation() == Relation.NULL || test.relation() == Relation.NOT_NULL) {
                nullness(new Site(where, test.left()), (test.relation() == Relation.NULL) == (successor == 0));
            } else {
                leaf(new Site(where, test.left()), null);
            }
        }

        private void nullness(Site value, boolean mustBeNull) {
            Object now = empty.of(value);
            leaf(value, now == null ? null : (now == EmptyEnvironment.NULL) == mustBeNull);
        }

        /** The value has to be true, or false, for the path to run. */
        private void bool(Site value, boolean required, int depth) {
            if (depth > MAX_DEPTH || !visited.add(List.of(value, required))) {
                return;
            }
            Instruction instruction = value.instruction();
            if (instruction instanceof Instruction.Call call
                    && !code.targets(call).isEmpty()) {
                returned(call, required, depth);
            } else if (instruction instanceof Instruction.Merge merge) {
                for (int input : merge.inputs()) {
                    alternative(value.code(), input, required, depth);
                }
            } else if (instruction instanceof Instruction.Operation operation
                    && operation.operator() == Instruction.Operator.XOR) {
                bool(new Site(value.code(), operation.operands()[0]), !required, depth + 1);
            } else if (instruction instanceof Instruction.Load load) {
                stored(code.stores(load.field()), required, depth);
            } else if (instruction instanceof Instruction.StaticLoad load) {
                stored(code.stores(load.field()), required, depth);
            } else if (instruction instanceof Instruction.Call) {
                Object now = empty.of(value);
                leaf(value, now instanceof Boolean known ? known == required : null);
            }
        }

        private void returned(Instruction.Call call, boolean required, int depth) {
            List<Code> targets = code.targets(call);
            for (Code target : targets.subList(0, Math.min(targets.size(), 3))) {
                for (int at = 0; at < target.size(); at++) {
                    if (target.at(at) instanceof Instruction.Return back && back.value() != Instruction.NONE) {
                        Integer constant = constant(target, back.value());
                        if (constant == null) {
                            bool(new Site(target, back.value()), required, depth + 1);
                        } else if ((constant != 0) != required) {
                            avoided(target, target.blockOf(at), depth + 1);
                        }
                    }
                }
            }
        }

        private void alternative(Code where, int input, boolean required, int depth) {
            Integer constant = constant(where, input);
            if (constant == null) {
                bool(new Site(where, input), required, depth + 1);
                block(where, where.blockOf(input), depth + 1);
            } else if ((constant != 0) != required) {
                avoided(where, where.blockOf(input), depth + 1);
            }
        }

        /** The path runs only when this block does not: every branch into it has to go the other way. */
        private void avoided(Code where, int block, int depth) {
            if (depth > MAX_DEPTH || where.procedure.blocks().length > MAX_BLOCKS) {
                return;
            }
            for (ControlDependence.Branch branch : where.control().of(block)) {
                boolean twoWay = where.procedure.blocks()[branch.block()].successors().length == 2;
                if (twoWay && branches++ < MAX_BRANCHES && visited.add(List.of(where, branch, "not"))) {
                    decided(where, new ControlDependence.Branch(branch.block(), 1 - branch.successor()), depth);
                }
            }
        }

        private void stored(List<Site> stores, boolean required, int depth) {
            for (Site store : stores.subList(0, Math.min(stores.size(), 4))) {
                bool(Texts.storedValue(store), required, depth + 1);
            }
        }

        private @Nullable Integer constant(Code where, int value) {
            return where.at(value) instanceof Instruction.Constant constant && constant.value() instanceof Integer i
                    ? i
                    : null;
        }

        /** @param passes whether the path runs when nothing is set; null when that is not known */
        private void leaf(Site value, @Nullable Boolean passes) {
            String effect = passes == null ? "condition" : passes ? "opt-out" : "opt-in";
            for (ConfigurationReads.Read read : reads.of(value)) {
                if (own.contains(read.name())) {
                    continue;
                }
                effects.merge(read, effect, (a, b) -> a.equals(b) ? a : "condition");
            }
        }
    }
}
