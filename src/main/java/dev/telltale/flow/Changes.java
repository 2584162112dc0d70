package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that change what an object of the platform holds without putting anything new into it. */
final class Changes {
    private static final Pattern COLLECTIONS =
            Pattern.compile("java\\.util\\.\\w*(List|Set|Map|Deque|Collection|Vector)");
    private static final Set<String> ORDERING = Set.of("reverse", "swap", "rotate", "sort", "shuffle");
    private static final Set<String> REMOVING = Set.of(
            "remove", "clear", "removeIf", "removeAll", "retainAll", "removeFirst", "removeLast", "subMap", "poll");
    private static final Set<String> CUTTING = Set.of("deleteCharAt", "setLength", "delete", "reverse");
    private static final Set<String> UNORDERED = Set.of(
            "sorted", "contains", "containsAll", "containsKey", "size", "isEmpty", "toSet", "anyMatch", "allMatch");

    private Changes() {}

    /** {@return the object whose elements are put into another order; none when the instruction does no such thing} */
    static int ordered(Instruction instruction) {
        if (!(instruction instanceof Instruction.Call call) || call.arguments().length == 0) {
            return Instruction.NONE;
        }
        String owner = call.target().owner();
        boolean helper = owner.equals("java.util.Collections")
                && ORDERING.contains(call.target().name())
                && call.dispatch() == Instruction.Dispatch.STATIC;
        boolean own = call.target().name().equals("sort")
                && COLLECTIONS.matcher(owner).matches()
                && call.receiver() != Instruction.NONE;
        return helper || own ? call.arguments()[0] : Instruction.NONE;
    }

    /** {@return the collection that something is taken out of; none when the instruction does no such thing} */
    static int removedFrom(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                        && call.receiver() != Instruction.NONE
                        && REMOVING.contains(call.target().name())
                        && COLLECTIONS.matcher(call.target().owner()).matches()
                ? call.receiver()
                : Instruction.NONE;
    }

    /** {@return the builder whose text is cut or turned round; none when the instruction does no such thing} */
    static int cut(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                        && call.receiver() != Instruction.NONE
                        && CUTTING.contains(call.target().name())
                        && call.target().owner().startsWith("java.lang.StringBu")
                ? call.receiver()
                : Instruction.NONE;
    }

    /** {@return whether the list is put into an order that does not depend on the one it had} */
    static boolean isSorted(Instruction instruction, int list) {
        return ordered(instruction) == list
                && instruction instanceof Instruction.Call call
                && call.target().name().equals("sort");
    }

    /** {@return whether the order of what is chosen is lost, or nobody asks for it, on the way} */
    static boolean isOrderLost(Selection selection) {
        for (Node node : selection.after()) {
            if (node.at() >= 0
                    && node.frame().code.at(node.at()) instanceof Instruction.Call call
                    && call.target().owner().startsWith("java.util.")
                    && (UNORDERED.contains(call.target().name()) && !isSortedBy(call) || isUnordered(call))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSortedBy(Instruction.Call call) {
        return call.target().name().equals("sorted") && call.arguments().length > 1;
    }

    private static boolean isUnordered(Instruction.Call call) {
        String owner = call.target().owner();
        return call.target().isConstructor()
                && (owner.contains("Tree") || owner.contains("Hash"))
                && !owner.contains("Linked");
    }

    /** {@return the elements of a list of constants before the call that puts them into another order, and after; none if not known} */
    static List<List<String>> orders(Site site, Texts texts) {
        int list = ordered(site.instruction());
        List<String> before = new ArrayList<>();
        for (Site element : texts.elements(new Site(site.code(), list))) {
            String constant = texts.constant(element.code(), element.at());
            if (constant == null) {
                return List.of();
            }
            before.add(constant);
        }
        List<String> after = new ArrayList<>(before);
        return before.size() > 1 && isApplied(site, texts, after) ? List.of(before, after) : List.of();
    }

    private static boolean isApplied(Site site, Texts texts, List<String> elements) {
        Instruction.Call call = (Instruction.Call) site.instruction();
        int[] arguments = call.arguments();
        Integer one = arguments.length == 3 ? place(site, arguments[1], texts) : null;
        Integer other = arguments.length == 3 ? place(site, arguments[2], texts) : null;
        if (call.target().name().equals("reverse")) {
            Collections.reverse(elements);
        } else if (call.target().name().equals("sort") && arguments.length == 1) {
            Collections.sort(elements);
        } else if (one != null
                && other != null
                && Math.min(one, other) >= 0
                && Math.max(one, other) < elements.size()) {
            Collections.swap(elements, one, other);
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Integer place(Site site, int value, Texts texts) {
        String constant = texts.constant(site.code(), value);
        return constant != null && constant.matches("\\d{1,4}") ? Integer.valueOf(constant) : null;
    }
}
