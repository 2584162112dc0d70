package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The places where a procedure gives back one of the answers that a test in it leads to. An earlier test that gives one of
 * them as well decides with it, and keeps nothing from being sent.
 */
final class Answers {
    private static final int MAX_VALUES = 40;
    private static final Set<String> BOXES = Set.of("java.lang.Boolean", "java.lang.Integer", "java.lang.Character");

    private Answers() {}

    /** {@return where one of the same answers is given back; only the place itself where that is not known} */
    static List<Site> like(List<Node> nodes, Site given) {
        Code where = given.code();
        int seen = given.instruction() instanceof Instruction.Return ? seen(nodes, where) : -1;
        Set<Object> answers = new HashSet<>();
        List<Integer> returns = where.returns().stream()
                .filter(at -> Incoming.isNormal(where, where.blockOf(at)))
                .toList();
        BitSet after = seen < 0 ? new BitSet() : after(where, where.blockOf(seen));
        returns.stream().filter(at -> after.get(where.blockOf(at))).forEach(at -> answers.addAll(constants(where, at)));
        List<Site> found = new ArrayList<>();
        for (int at : returns) {
            if (at == given.at() || constants(where, at).stream().anyMatch(answers::contains)) {
                found.add(new Site(where, at));
            }
        }
        return seen < 0 ? List.of(given) : found;
    }

    static boolean areAll(List<Site> places, Code where) {
        return places.size()
                == where.returns().stream()
                        .filter(at -> Incoming.isNormal(where, where.blockOf(at)))
                        .count();
    }

    /** The last place where the datum, or a test of it, was seen in the procedure before what it chose. */
    private static int seen(List<Node> nodes, Code where) {
        for (Node node = nodes.get(0).previous(); node != null; node = node.previous()) {
            if (node.frame().code == where && node.at() >= 0 && !(where.at(node.at()) instanceof Instruction.Return)) {
                return node.at();
            }
        }
        return -1;
    }

    private static BitSet after(Code where, int block) {
        BitSet seen = new BitSet();
        List<Integer> queue = new ArrayList<>(List.of(block));
        for (int i = 0; i < queue.size(); i++) {
            for (int next : where.procedure.blocks()[queue.get(i)].successors()) {
                if (!seen.get(next)) {
                    seen.set(next);
                    queue.add(next);
                }
            }
        }
        return seen;
    }

    private static Set<Object> constants(Code where, int at) {
        Set<Object> found = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> queue = new ArrayList<>(List.of(((Instruction.Return) where.at(at)).value()));
        for (int i = 0; i < queue.size() && i < MAX_VALUES; i++) {
            int value = queue.get(i);
            if (value == Instruction.NONE || !seen.add(value)) {
                continue;
            }
            if (where.at(value) instanceof Instruction.Constant constant) {
                found.add(Objects.requireNonNullElse(constant.value(), "null"));
            } else if (where.at(value) instanceof Instruction.Merge merge) {
                for (int input : merge.inputs()) {
                    queue.add(input);
                }
            } else if (where.at(value) instanceof Instruction.StaticLoad load) {
                found.add(load.field());
            } else if (where.at(value) instanceof Instruction.Call call && isBoxing(call)) {
                queue.add(call.arguments()[0]);
            }
        }
        return found;
    }

    /** {@code Boolean.valueOf(b)}, as a function that gives an object writes it. */
    private static boolean isBoxing(Instruction.Call call) {
        return BOXES.contains(call.target().owner())
                && call.target().name().equals("valueOf")
                && call.arguments().length == 1;
    }
}
