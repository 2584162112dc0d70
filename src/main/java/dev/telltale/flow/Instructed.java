package dev.telltale.flow;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.flow.Propagation.Hit;
import dev.telltale.ir.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a server's answer adds to a message that goes out either way. Only for HTTP: in protocols that hold a conversation,
 * all that is said depends on the answers.
 */
final class Instructed {
    /** Joins that are tried; each means to look for what guards the rest of the way. */
    private static final int MOST_JOINS = 8;

    private final Evidence evidence;

    Instructed(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @param best the path that is told
     * @param sent what is told of the datum itself
     * @return null when no answer decides, or when the whole message depends on it
     */
    @Nullable
    Observation by(Reading best, Observation sent) {
        boolean goes = sent.reachability() != Observation.Reachability.DEAD
                && sent.role().equals("payload")
                && best.channel().startsWith("http.");
        return goes && isAnswered(sent.guard()) && isAdded(best) ? told(best, sent) : null;
    }

    private static boolean isAnswered(Guard guard) {
        return guard.controls().stream().anyMatch(control -> control.kind().equals("remote"));
    }

    /** Whether the datum joins something, and what lies between there and the sink does not ask the server. */
    private boolean isAdded(Reading best) {
        Hit hit = best.hit();
        List<Node> path = Traces.nodes(hit.node());
        int joins = 0;
        for (int i = 0; i < path.size() && joins < MOST_JOINS; i++) {
            if (isJoin(path.get(i))) {
                joins++;
                if (!isAnswered(evidence.onward(path.subList(i + 1, path.size()), hit))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The datum is put into an object or a text, or it is one of several values. */
    private static boolean isJoin(Node node) {
        if (node.at() < 0 || node.previous() == null) {
            return false;
        }
        Instruction instruction = node.frame().code.at(node.at());
        boolean into = instruction instanceof Instruction.Call && node.value() >= 0 && node.value() != node.at();
        return into
                || instruction instanceof Instruction.Merge
                || instruction instanceof Instruction.Concat
                || instruction instanceof Instruction.Store
                || instruction instanceof Instruction.StaticStore
                || instruction instanceof Instruction.ElementStore;
    }

    private static Observation told(Reading best, Observation sent) {
        String addition = best.channel().equals("http.body") ? "A13" : "A12";
        return new Observation(
                "variation",
                sent.data(),
                sent.destination(),
                sent.form(),
                sent.role(),
                sent.confidence(),
                sent.guard(),
                sent.reachability(),
                sent.signal(),
                sent.location(),
                sent.occurrences(),
                sent.trace(),
                new Alteration(List.of(addition, "A23", "C08"), 1, 1, List.of("added", "not added"), List.of(), null));
    }
}
