package dev.telltale.flow;

import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places of one procedure where a branch chooses between alternatives. Only such places take part in implicit flow: two or
 * more different constants, texts made in two ways from the same things, something constant that is handed over or stored on
 * one branch only. Exceptions and loop exits choose nothing.
 */
final class Selects {
    /** Beyond this a procedure is taken to choose nothing; counted in coverage. */
    private static final int MAX_BLOCKS = 1500;

    private final Code where;
    private final Terms terms;
    private final Refusals refusals;
    private final Map<Integer, BitSet> deciders = new HashMap<>();
    private final Map<Integer, List<Choice>> byBlock = new HashMap<>();
    private boolean returnsChoice;

    /** What a branch decides. */
    sealed interface Choice {
        /** {@return the instruction the choice shows at} */
        int at();
    }

    /**
     * One of several values goes on.
     *
     * @param answer whether they are just yes and no
     * @param counted whether it is a choice of its own, rather than one half of a switch over texts
     * @param constant whether every one of them is constant
     */
    record Joined(int at, boolean answer, boolean counted, boolean constant) implements Choice {}

    /** One of several values is returned; {@code at} is the first return. */
    record Returned(int at, boolean answer, boolean constant) implements Choice {}

    /** A constant is handed to a call on one branch only. */
    record Given(int at, int position) implements Choice {}

    /** A constant is stored on one branch only. */
    record Kept(int at, boolean answer) implements Choice {}

    /** What an object holds is put into another order, cut or taken out on one branch only. */
    record Changed(int at) implements Choice {}

    /** The method of a request is said on one branch only. */
    record Requested(int at) implements Choice {}

    /** A call happens on one branch only. */
    record Happens(int at) implements Choice {}

    Selects(Code where, Terms terms, Limits limits) {
        this.where = where;
        this.terms = terms;
        this.refusals = new Refusals(where);
        if (where.procedure.blocks().length > MAX_BLOCKS) {
            limits.count("budget-blocks", where.toString());
            return;
        }
        returned();
        for (int at = 0; at < where.size(); at++) {
            at(at, where.at(at));
        }
    }

    /** {@return what the test at the block's end decides} */
    List<Choice> decidedBy(int block) {
        return byBlock.getOrDefault(block, List.of());
    }

    private void at(int at, Instruction instruction) {
        if (instruction instanceof Instruction.Merge) {
            joined(at);
        } else if (instruction instanceof Instruction.Call call) {
            handed(at, call);
        } else if (instruction instanceof Instruction.Store store) {
            kept(at, store.value());
        } else if (instruction instanceof Instruction.StaticStore store) {
            kept(at, store.value());
        } else if (instruction instanceof Instruction.ElementStore store) {
            kept(at, store.value());
        }
    }

    private void joined(int at) {
        List<Integer> leaves = Terms.leaves(where, at);
        if (leaves.size() < 2 || !terms.areAlternatives(where, leaves)) {
            return;
        }
        if (!isPartOfMerge(at)) {
            file(new Joined(at, isAnswer(leaves), !isSwitchNumber(at, leaves), areConstant(leaves)), deciding(at));
        }
    }

    /** A merge whose value goes straight into a wider one is no choice of its own. */
    private boolean isPartOfMerge(int at) {
        int[] uses = where.usesOf(at);
        return uses.length == 1
                && uses[0] > at
                && (where.at(uses[0]) instanceof Instruction.Merge
                        || returnsChoice && where.at(uses[0]) instanceof Instruction.Return);
    }

    /** {@return the blocks whose tests decide which input a merge takes, those of merges in it included} */
    private BitSet deciding(int merge) {
        BitSet all = new BitSet();
        Set<Integer> seen = new TreeSet<>(Set.of(merge));
        List<Integer> queue = new ArrayList<>(seen);
        for (int i = 0; i < queue.size(); i++) {
            all.or(decidingHere(queue.get(i)));
            for (int input : ((Instruction.Merge) where.at(queue.get(i))).inputs()) {
                if (where.at(input) instanceof Instruction.Merge && seen.add(input)) {
                    queue.add(input);
                }
            }
        }
        return all;
    }

    private BitSet decidingHere(int merge) {
        int block = where.blockOf(merge);
        BitSet deciding = new BitSet();
        for (int before : predecessors(block)) {
            deciding.or(decidersOf(before));
            if (where.procedure.blocks()[before].successors().length > 1) {
                deciding.set(before);
            }
        }
        deciding.andNot(decidersOf(block));
        deciding.or(refusals.switches(block, predecessors(block)));
        deciding.clear(block);
        return deciding;
    }

    /** A switch over texts first finds the number of the case, then switches over that: one choice, not two. */
    private boolean isSwitchNumber(int at, List<Integer> leaves) {
        int[] uses = where.usesOf(at);
        return uses.length == 1
                && where.at(uses[0]) instanceof Instruction.Test test
                && test.relation() == Instruction.Relation.SWITCH
                && leaves.stream().allMatch(l -> number(l) != null);
    }

    private boolean areConstant(List<Integer> leaves) {
        return leaves.stream().allMatch(l -> terms.of(where, l).isConstant());
    }

    private boolean isAnswer(List<Integer> leaves) {
        return leaves.stream().allMatch(this::isAnswer);
    }

    private boolean isAnswer(int value) {
        Integer number = number(value);
        boolean zeroOrOne = number != null && (number == 0 || number == 1);
        return zeroOrOne
                || where.at(value) instanceof Instruction.Call call
                        && call.target().result().equals("boolean");
    }

    private @Nullable Integer number(int value) {
        return where.at(value) instanceof Instruction.Constant constant && constant.value() instanceof Integer i
                ? i
                : null;
    }

    private List<Integer> predecessors(int block) {
        List<Integer> found = new ArrayList<>();
        Block[] blocks = where.procedure.blocks();
        for (int b = 0; b < blocks.length; b++) {
            for (int successor : blocks[b].successors()) {
                if (successor == block && !found.contains(b)) {
                    found.add(b);
                }
            }
        }
        return found;
    }

    private void returned() {
        List<Integer> returns = new ArrayList<>();
        Set<Integer> leaves = new TreeSet<>();
        BitSet deciding = new BitSet();
        for (int at = 0; at < where.size(); at++) {
            if (where.at(at) instanceof Instruction.Return back && back.value() != Instruction.NONE) {
                returns.add(at);
                leaves.addAll(Terms.leaves(where, back.value()));
                deciding.or(decidersOf(where.blockOf(at)));
                if (where.at(back.value()) instanceof Instruction.Merge) {
                    deciding.or(deciding(back.value()));
                }
            }
        }
        List<Integer> values = List.copyOf(leaves);
        if (returns.size() > 1 && terms.areAlternatives(where, values)) {
            boolean bool = where.procedure.symbol().result().equals("boolean");
            returnsChoice = true;
            file(new Returned(returns.get(0), bool, areConstant(values)), deciding);
        }
    }

    private void handed(int at, Instruction.Call call) {
        BitSet deciding = decidersOf(where.blockOf(at));
        if (deciding.isEmpty()) {
            return;
        }
        int block = where.blockOf(at);
        file(new Happens(at), refusals.without(block, deciding));
        changed(at, call, deciding);
        if (RequestMethods.of(call) != null) {
            file(new Requested(at), refusals.without(block, deciding));
        }
        int first = call.dispatch() == Instruction.Dispatch.STATIC ? 0 : 1;
        for (int position = first; position < call.arguments().length; position++) {
            if (isGiven(call.arguments()[position])) {
                BitSet beyond = (BitSet) deciding.clone();
                beyond.andNot(decidersOf(madeIn(call.receiver())));
                file(new Given(at, position), refusals.without(block, beyond));
            }
        }
    }

    private void changed(int at, Instruction.Call call, BitSet deciding) {
        int object = Math.max(Changes.ordered(call), Math.max(Changes.removedFrom(call), Changes.cut(call)));
        boolean known = object != Instruction.NONE;
        for (int i = 1; i < call.arguments().length && known && Changes.removedFrom(call) == object; i++) {
            known = terms.isConstantPerCall(where, call.arguments()[i]);
        }
        if (known) {
            BitSet beyond = (BitSet) deciding.clone();
            beyond.andNot(decidersOf(madeIn(object)));
            file(new Changed(at), refusals.without(where.blockOf(at), beyond));
        }
    }

    private boolean isGiven(int value) {
        return !(where.at(value) instanceof Instruction.Constant constant && constant.value() == null)
                && terms.isConstantPerCall(where, value);
    }

    /** The block in which the object that receives the call came to be: what decides that decides no more than a send. */
    private int madeIn(int receiver) {
        if (receiver == Instruction.NONE) {
            return 0;
        }
        int made = Texts.stripCasts(where, receiver);
        return where.at(made) instanceof Instruction.New ? where.blockOf(made) : 0;
    }

    private static int holder(Instruction store) {
        return store instanceof Instruction.Store field
                ? field.object()
                : store instanceof Instruction.ElementStore element ? element.array() : Instruction.NONE;
    }

    private void kept(int at, int value) {
        if (where.at(value) instanceof Instruction.Constant constant && constant.value() != null
                || where.at(value) instanceof Instruction.StaticLoad) {
            if (isKeptAnyway(at)) {
                return;
            }
            int block = where.blockOf(at);
            BitSet beyond = (BitSet) decidersOf(block).clone();
            beyond.andNot(decidersOf(madeIn(holder(where.at(at)))));
            file(new Kept(at, isAnswer(value)), refusals.without(block, beyond));
        }
    }

    /** Whether the other outcome of the test stores the same constant in the same field. */
    private boolean isKeptAnyway(int at) {
        List<ControlDependence.Branch> here = where.control().of(where.blockOf(at));
        if (here.size() != 1
                || !(where.at(at) instanceof Instruction.Store store)
                || !(where.at(store.value()) instanceof Instruction.Constant own)) {
            return false;
        }
        for (int use : where.usesOf(store.object())) {
            List<ControlDependence.Branch> there = where.control().of(where.blockOf(use));
            boolean otherwise = there.size() == 1
                    && there.get(0).block() == here.get(0).block()
                    && there.get(0).successor() != here.get(0).successor();
            if (otherwise
                    && where.at(use) instanceof Instruction.Store same
                    && same.field().equals(store.field())
                    && where.at(same.value()) instanceof Instruction.Constant constant
                    && Objects.equals(constant.value(), own.value())) {
                return true;
            }
        }
        return false;
    }

    private void file(Choice choice, BitSet deciding) {
        for (int block = deciding.nextSetBit(0); block >= 0; block = deciding.nextSetBit(block + 1)) {
            byBlock.computeIfAbsent(block, k -> new ArrayList<>()).add(choice);
        }
    }

    /** {@return every block whose branch decides, directly or through others, whether the block runs} */
    private BitSet decidersOf(int block) {
        BitSet known = deciders.get(block);
        if (known == null) {
            known = new BitSet();
            List<Integer> queue = new ArrayList<>(List.of(block));
            for (int i = 0; i < queue.size(); i++) {
                for (ControlDependence.Branch branch : where.control().of(queue.get(i))) {
                    if (!known.get(branch.block())) {
                        known.set(branch.block());
                        queue.add(branch.block());
                    }
                }
            }
            deciders.put(block, known);
        }
        return known;
    }

    /** {@return whether the block runs only on some outcome of the other block's test} */
    boolean depends(int block, int decider) {
        return decidersOf(block).get(decider);
    }
}
