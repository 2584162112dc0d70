package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells questions about another part of a text, or of an address, than the one that a datum was joined in as. */
final class TextParts {
    private static final Set<String> OF_FRONT = Set.of("startsWith", "isEmpty", "isBlank", "length");
    private static final Set<String> TAKING_APART = Set.of("substring", "split", "getQuery", "getRawQuery");
    private static final Set<String> OF_QUERY = Set.of("getQuery", "getRawQuery", "getRef", "getUserInfo");

    private static final int MOST_CALLS = 16;

    /** Called procedures are looked into until so many facts are known. */
    private static final int MOST_FACTS = 2_000;

    private TextParts() {}

    /**
     * {@return whether what is asked does not depend on the datum: how a text starts, or whether there is one, when something
     * stands before the datum; or what is in the query of an address that holds it elsewhere}
     *
     * @param path the facts up to what is asked about
     * @param question the test or the call that asks
     */
    static boolean isOfAnother(List<Node> path, Instruction question) {
        List<Node> whole = new ArrayList<>();
        expand(path, whole, 0);
        boolean behind = false;
        for (Node node : whole) {
            Instruction step = node.at() < 0 ? null : node.frame().code.at(node.at());
            if (behind && step instanceof Instruction.Call call && isOfQuery(call) && !isInQuery(node.previous())) {
                return true;
            }
            behind = isJoinedBehind(node, step)
                    || behind
                            && !(step instanceof Instruction.Call call
                                    && TAKING_APART.contains(call.target().name()));
        }
        return behind && isOfFront(question);
    }

    /** What a called procedure did to the text is part of the way. */
    private static void expand(List<Node> path, List<Node> whole, int depth) {
        for (Node node : path) {
            if (node.through() != null && depth < MOST_CALLS && whole.size() < MOST_FACTS) {
                expand(Traces.chain(node.through().node()), whole, depth + 1);
            }
            whole.add(node);
        }
    }

    private static boolean isOfQuery(Instruction.Call call) {
        String owner = call.target().owner();
        return (owner.equals("java.net.URL") || owner.equals("java.net.URI"))
                && OF_QUERY.contains(call.target().name());
    }

    private static boolean isInQuery(@Nullable Node node) {
        Template slot = node == null ? null : node.path().slot();
        return slot != null && slot.render().startsWith("?");
    }

    private static boolean isJoinedBehind(Node node, @Nullable Instruction step) {
        Node before = node.previous();
        if (before == null || node.through() != null) {
            return false;
        }
        if (step instanceof Instruction.Concat concat) {
            return concat.parts().length > 0 && concat.parts()[0] != before.value();
        }
        return step instanceof Instruction.Call call
                && TextBuilders.isAppend(call)
                && call.receiver() != before.value()
                && holdsText(node.frame().code, call.receiver(), node.at());
    }

    /** Whether something was put into the builder before. */
    private static boolean holdsText(Code where, int builder, int at) {
        if (where.at(builder) instanceof Instruction.Call made) {
            return TextBuilders.isAppend(made);
        }
        for (int use : where.usesOf(builder)) {
            boolean puts = where.at(use) instanceof Instruction.Call call
                    && call.receiver() == builder
                    && (TextBuilders.isAppend(call)
                            || call.target().isConstructor()
                                    && !call.target().parameters().isEmpty()
                                    && !call.target().parameters().equals("int"));
            if (use < at && puts) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfFront(Instruction question) {
        return question instanceof Instruction.Test test
                ? test.relation() == Relation.NULL || test.relation() == Relation.NOT_NULL
                : question instanceof Instruction.Call call
                        && call.target().owner().equals("java.lang.String")
                        && OF_FRONT.contains(call.target().name());
    }
}
