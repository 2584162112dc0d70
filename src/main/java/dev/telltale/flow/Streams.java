package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of streams and of whatever writes to them, by the platform's contract alone. */
final class Streams {
    private static final Set<String> STREAMS = Set.of(
            "java.io.OutputStream",
            "java.io.Writer",
            "java.lang.Appendable",
            "java.nio.channels.WritableByteChannel",
            "java.io.PrintStream",
            "java.io.PrintWriter");
    private static final Pattern QUEUE = Pattern.compile("java\\.util\\.(concurrent\\.)?\\w*(Queue|Deque)");
    private static final Pattern WRITING =
            Pattern.compile("(?i)(write|print|append|emit|encode|marshal|serialize|serialise|dump).*");

    private Streams() {}

    static boolean isStream(String type) {
        return STREAMS.contains(type);
    }

    /** {@return whether the datum was written to a stream that is kept in an object, be it within another} */
    static boolean isIn(AccessPath path, ModelIndex models) {
        List<AccessPath.Hop> hops = path.hops();
        return !hops.isEmpty()
                && hops.stream().allMatch(hop -> hop instanceof AccessPath.Field)
                && hops.get(hops.size() - 1) instanceof AccessPath.Field field
                && models.ancestors(field.field().type()).stream().anyMatch(Streams::isStream);
    }

    /**
     * {@return whether the datum was put into a queue that is kept in an object, be it within another} Whoever made the queue
     * gave it to others as well, who take things out.
     */
    static boolean isQueued(AccessPath path) {
        List<AccessPath.Hop> hops = path.hops();
        int last = hops.size() - 1;
        return last > 0
                && hops.get(last) instanceof AccessPath.Any
                && hops.subList(0, last).stream().allMatch(hop -> hop instanceof AccessPath.Field)
                && hops.get(last - 1) instanceof AccessPath.Field field
                && QUEUE.matcher(field.field().type()).matches();
    }

    /** {@return whether it overrides what is called with what is written} */
    static boolean isWriting(Procedure procedure) {
        String name = procedure.symbol().name();
        return (name.equals("write") || name.equals("append"))
                && procedure.hasBody()
                && !procedure.modifiers().isStatic()
                && !procedure.parameterTypes().isEmpty();
    }

    /** {@return the streams that a constructor is given} */
    static List<Integer> handedTo(Instruction.Call constructor) {
        List<String> types = constructor.target().parameterList();
        List<Integer> streams = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (isStream(types.get(i))) {
                streams.add(Texts.argument(constructor, i));
            }
        }
        return streams;
    }

    /** {@return whether a call of a library hands its argument to a stream the receiver was made with} */
    static boolean writes(Instruction.Call call, List<Site> receivers) {
        return WRITING.matcher(call.target().name()).matches()
                && receivers.stream().anyMatch(Streams::isMadeWithStream);
    }

    private static boolean isMadeWithStream(Site made) {
        Instruction.Call constructor = made.instruction() instanceof Instruction.New ? Origins.constructor(made) : null;
        return constructor != null && !handedTo(constructor).isEmpty();
    }
}
