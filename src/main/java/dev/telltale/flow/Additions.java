package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What tests add to messages; when both outcomes add the same, only the order is chosen. */
final class Additions {
    private final Map<Object, Map<Integer, Set<String>>> byTest = new HashMap<>();
    private final Map<Object, Object> firstTest = new HashMap<>();

    /** A constant added on one outcome of a test of a datum. */
    record Added(Selection selection, String data, @Nullable String slot) {}

    Additions(List<Added> all) {
        for (Added added : all) {
            firstTest.putIfAbsent(place(added.selection(), added.data()), decider(added.selection()));
            if (isNamed(added, all)) {
                continue;
            }
            byTest.computeIfAbsent(decider(added.selection()), k -> new HashMap<>())
                    .computeIfAbsent(outcome(added.selection()), k -> new TreeSet<>())
                    .add(added.slot() + "=" + what(added.selection()));
        }
    }

    private static Object place(Selection selection, String data) {
        return List.of(selection.site(), data);
    }

    /** {@return what is tested of the datum; one of several tests stands for all when any of them adds the same at one place} */
    Object test(Selection selection, String data) {
        return firstTest.getOrDefault(place(selection, data), decider(selection));
    }

    /** The name that a value is put under is told with the value. */
    private static boolean isNamed(Added name, List<Added> all) {
        return name.slot() == null
                && all.stream()
                        .anyMatch(added -> added.slot() != null
                                && added.selection()
                                        .site()
                                        .equals(name.selection().site()));
    }

    /** {@return what is tested; everything that decides to add to one slot is one choice} */
    static Object decider(Selection selection) {
        Node test = selection.node().previous();
        Code where = selection.node().frame().code;
        if (test != null && answer(where, test) instanceof Instruction.Test asked) {
            return List.of(where, "value", asked.left());
        }
        return List.of(where, test == null ? -1 : where.blockOf(test.at()));
    }

    /** {@return the test when it only asks whether a boolean holds, so that asking again is the same question} */
    private static @Nullable Instruction answer(Code where, Node test) {
        return test.at() >= 0
                        && where.at(test.at()) instanceof Instruction.Test asked
                        && asked.right() == Instruction.NONE
                        && (asked.relation() == Instruction.Relation.EQUAL
                                || asked.relation() == Instruction.Relation.NOT_EQUAL)
                ? asked
                : null;
    }

    /** The same outcome of the same question, however it is put. */
    static int outcome(Selection selection) {
        Node test = selection.node().previous();
        Code where = selection.node().frame().code;
        int branch = branch(selection);
        boolean turned = test != null
                && branch >= 0
                && answer(where, test) instanceof Instruction.Test asked
                && asked.relation() == Instruction.Relation.NOT_EQUAL;
        return turned ? 1 - branch : branch;
    }

    private static int branch(Selection selection) {
        Node test = selection.node().previous();
        Code where = selection.node().frame().code;
        int decider = test == null ? -1 : where.blockOf(test.at());
        for (ControlDependence.Branch branch :
                where.control().of(where.blockOf(selection.node().at()))) {
            if (branch.block() == decider) {
                return branch.successor();
            }
        }
        return -1;
    }

    private static String what(Selection selection) {
        Code where = selection.node().frame().code;
        Site site = new Site(where, selection.node().at());
        int value = selection.node().value();
        Instruction added = value < 0 ? null : where.at(unboxed(where, value));
        return site.instruction() instanceof Instruction.Call call && added instanceof Instruction.Constant
                ? call.target() + " " + added
                : "at " + site.at();
    }

    private static int unboxed(Code where, int value) {
        return where.at(value) instanceof Instruction.Call call
                        && call.dispatch() == Instruction.Dispatch.STATIC
                        && call.target().name().equals("valueOf")
                        && call.target().owner().startsWith("java.lang.")
                        && call.arguments().length == 1
                ? call.arguments()[0]
                : value;
    }

    boolean isOrder(Selection selection) {
        return isSame(selection) && (outcomes(selection).get(0).size() > 1 || others(selection));
    }

    /** Whether something is added in any case, between the places at which the outcomes add. */
    private static boolean others(Selection selection) {
        return !always(selection).isEmpty();
    }

    /** {@return where the same is done to the same object in any case} */
    static List<Integer> always(Selection selection) {
        Code where = selection.node().frame().code;
        List<Integer> always = new ArrayList<>();
        if (!(where.at(selection.node().at()) instanceof Instruction.Call own) || own.receiver() == Instruction.NONE) {
            return always;
        }
        for (int use : where.usesOf(own.receiver())) {
            if (where.control().of(where.blockOf(use)).isEmpty()
                    && where.at(use) instanceof Instruction.Call call
                    && call.target().name().equals(own.target().name())
                    && call.receiver() == own.receiver()) {
                always.add(use);
            }
        }
        return always;
    }

    /** {@return whether both outcomes add the same} */
    boolean isSame(Selection selection) {
        List<Set<String>> outcomes = outcomes(selection);
        return outcomes.size() == 2 && outcomes.get(0).equals(outcomes.get(1));
    }

    private List<Set<String>> outcomes(Selection selection) {
        return selection.kind() == Selection.Kind.PRESENCE
                ? new ArrayList<>(
                        byTest.getOrDefault(decider(selection), Map.of()).values())
                : List.of();
    }
}
