package dev.telltale.flow;

import dev.telltale.finding.Location;
import dev.telltale.finding.Step;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the search's facts into the evidence a reviewer follows: source first, one step per hop that says something. */
final class Traces {
    private static final int MAX_STEPS = 60;
    private static final int MAX_DEPTH = 24;

    private final Places places;

    Traces(Places places) {
        this.places = places;
    }

    /** {@return the facts from source to sink; what called procedures did in between where it matters} */
    static List<Node> nodes(Node last) {
        List<Node> nodes = new ArrayList<>();
        expand(last, nodes, 0);
        return nodes;
    }

    /** {@return the facts from source to sink, without what called procedures did} */
    static List<Node> chain(@Nullable Node last) {
        Deque<Node> chain = new ArrayDeque<>();
        for (Node node = last; node != null && chain.size() < 4000; node = node.previous()) {
            chain.push(node);
        }
        return new ArrayList<>(chain);
    }

    private static void expand(@Nullable Node last, List<Node> nodes, int depth) {
        for (Node node : chain(last)) {
            nodes.add(node);
            if (node.through() != null && depth < MAX_DEPTH && nodes.size() < 4000 && isTold(node)) {
                expand(node.through().node(), nodes, depth + 1);
            }
        }
    }

    /** A call that only hands the datum on is told by its name; one that sends or transforms it is told in full. */
    private static boolean isTold(Node node) {
        int before = node.previous() == null ? 0 : node.previous().form();
        return node.value() == Instruction.NONE || (node.form() & ~before & ~Form.CERTAINTY) != 0;
    }

    List<Step> steps(SourcePoint source, String sourceMessage, Node last, String sinkMessage) {
        List<Node> nodes = nodes(last);
        return steps(source, sourceMessage, nodes, sinkMessage, sinkPlace(nodes, last));
    }

    List<Step> steps(
            SourcePoint source, String sourceMessage, List<Node> nodes, String sinkMessage, Location sinkPlace) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Step.Kind.SOURCE, sourceMessage, places.of(source.site())));
        Node previous = null;
        for (Node node : nodes.subList(0, Math.max(nodes.size() - 1, 0))) {
            Step step = step(previous, node);
            if (step != null && steps.size() < MAX_STEPS && !same(steps.get(steps.size() - 1), step)) {
                steps.add(step);
            }
            previous = node;
        }
        steps.add(new Step(Step.Kind.SINK, sinkMessage, sinkPlace));
        return steps;
    }

    private Location sinkPlace(List<Node> nodes, Node last) {
        Node deepest = nodes.isEmpty() ? last : nodes.get(nodes.size() - 1);
        Node through = last;
        while (through.through() != null && through.value() == Instruction.NONE) {
            through = through.through().node();
        }
        return places.of(through.frame().code, through.at() >= 0 ? through.at() : deepest.at());
    }

    private static boolean same(Step a, Step b) {
        return a.location().equals(b.location()) && a.message().equals(b.message());
    }

    private @Nullable Step step(@Nullable Node before, Node node) {
        if (node.previous() == null || node.at() < 0) {
            return null;
        }
        Code where = node.frame().code;
        Instruction instruction = where.at(node.at());
        int gained = before == null ? 0 : node.form() & ~before.form();
        Location place = places.of(where, node.at());
        Step choice = node.through() == null && Form.isChosen(node.form()) ? decided(node, instruction, place) : null;
        if (choice != null) {
            return choice;
        }
        if (instruction instanceof Instruction.Call call) {
            return called(call, gained, place);
        }
        if (instruction instanceof Instruction.Store store) {
            return new Step(
                    Step.Kind.CALL,
                    "kept in field " + shortName(store.field().owner()) + '.'
                            + store.field().name(),
                    place);
        }
        if (instruction instanceof Instruction.StaticStore store) {
            return new Step(
                    Step.Kind.CALL,
                    "kept in static field " + shortName(store.field().owner()) + '.'
                            + store.field().name(),
                    place);
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return new Step(
                    Step.Kind.CALL,
                    "read from static field " + shortName(load.field().owner()) + '.'
                            + load.field().name(),
                    place);
        }
        if (instruction instanceof Instruction.Load load && (gained & Form.ANY_OBJECT) != 0) {
            return new Step(
                    Step.Kind.CALL,
                    "read from field " + shortName(load.field().owner()) + '.'
                            + load.field().name(),
                    place);
        }
        if (instruction instanceof Instruction.Concat) {
            return new Step(Step.Kind.CALL, "joined into text", place);
        }
        return instruction instanceof Instruction.Closure
                ? new Step(Step.Kind.CALL, "captured by a function value", place)
                : null;
    }

    /** A test of the datum, or what a test chooses. */
    private static @Nullable Step decided(Node node, Instruction instruction, Location place) {
        Node before = node.previous();
        int had = before == null ? 0 : before.form();
        if (((node.form() & ~had) & (Form.CONDITIONAL | Form.SEND)) != 0) {
            return new Step(Step.Kind.CONDITIONAL, "done only on one outcome: " + does(instruction), place);
        }
        if (Form.hops(node.form()) > Form.hops(had)) {
            return new Step(Step.Kind.SELECT, "chooses one of several values", place);
        }
        if (!Form.isChosen(had)) {
            String how = instruction instanceof Instruction.Call call ? " by " + name(call.target()) : "";
            return new Step(Step.Kind.CONDITIONAL, "tested" + how, place);
        }
        return null;
    }

    private static String does(Instruction instruction) {
        return instruction instanceof Instruction.Call call ? name(call.target()) : "a constant is stored";
    }

    private static Step called(Instruction.Call call, int gained, Location place) {
        String name = name(call.target());
        if ((gained & (Form.HASHED | Form.ENCODED | Form.TRUNCATED)) != 0) {
            return new Step(Step.Kind.TRANSFORM, String.join(", ", Form.names(gained)) + " by " + name, place);
        }
        return new Step(Step.Kind.CALL, "through " + name, place);
    }

    static String name(Symbol symbol) {
        return symbol.isConstructor()
                ? "new " + shortName(symbol.owner())
                : shortName(symbol.owner()) + '#' + symbol.name();
    }

    static String shortName(String owner) {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    }
}
