package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an object of the program shows where a text is made of it without a call: what its own {@code toString()} gives. */
final class ShownObjects {
    private static final Symbol TO_STRING = Symbol.jvm("java.lang.Object", "toString", "", "java.lang.String");

    private static final Set<String> WRITERS = Set.of("append", "insert", "print", "println", "printf", "format");
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "java.lang.String", Set.of("valueOf", "format", "formatted"),
            "java.util.Objects", Set.of("toString"),
            "java.lang.StringBuilder", WRITERS,
            "java.lang.StringBuffer", WRITERS,
            "java.util.Formatter", WRITERS,
            "java.text.MessageFormat", WRITERS,
            "java.io.PrintStream", WRITERS,
            "java.io.PrintWriter", WRITERS);

    private final Transfer transfer;
    private final CodeBase code;
    private final Origins origins;

    ShownObjects(Transfer transfer, CodeBase code, Origins origins) {
        this.transfer = transfer;
        this.code = code;
        this.origins = origins;
    }

    /** {@return whether the call makes a text of what it is given there} */
    static boolean makesText(Instruction.Call call, int position) {
        boolean given = position > 0 || call.dispatch() == Instruction.Dispatch.STATIC;
        return given
                && MAKERS.getOrDefault(call.target().owner(), Set.of())
                        .contains(call.target().name());
    }

    /** Asks the object, or the element that is one, for its text; {@return whether it has one of its own, so that only what it tells goes on} */
    boolean ask(Node node, int at) {
        List<AccessPath.Hop> around = around(node.path().hops());
        AccessPath inside = node.path();
        for (int i = 0; i < around.size(); i++) {
            inside = inside.tail();
        }
        if (!(inside.head() instanceof AccessPath.Field held)) {
            return false;
        }
        Set<Code> asked = asked(node, around.isEmpty(), held.field().owner());
        int[] self = {around.isEmpty() ? node.value() : Instruction.NONE};
        Node object = moved(node, inside);
        for (Code target : asked) {
            transfer.calls().enter(object, target, 0, new Subscriber.Shown(node, at, around, self));
        }
        return !asked.isEmpty();
    }

    private static List<AccessPath.Hop> around(List<AccessPath.Hop> hops) {
        int outer = 0;
        while (outer < hops.size() && isElement(hops.get(outer))) {
            outer++;
        }
        return hops.subList(0, outer);
    }

    private static boolean isElement(AccessPath.Hop hop) {
        return hop instanceof AccessPath.Key || hop instanceof AccessPath.Any;
    }

    private static Node moved(Node node, AccessPath path) {
        return new Node(node.frame(), node.value(), path, node.form(), node.previous(), node.at(), node.through());
    }

    /** By where the object is made when that is seen, else by the class that has the field and those below. */
    private Set<Code> asked(Node node, boolean whole, String owner) {
        List<Site> made = whole ? origins.creations(new Site(node.frame().code, node.value())) : null;
        Set<Code> exact = new LinkedHashSet<>();
        for (Site creation : made == null ? List.<Site>of() : made) {
            String type = ((Instruction.New) creation.instruction()).type();
            Code own = code.program().unit(type) == null ? null : code.dispatched(type, TO_STRING);
            if (own != null) {
                exact.add(own);
            }
        }
        return exact.isEmpty() ? new LinkedHashSet<>(code.dispatchedBelow(owner, TO_STRING)) : exact;
    }

    /** The object's text stands where the object does. */
    void told(Subscriber.Shown shown, AccessPath path, Effect effect) {
        if (path.head() instanceof AccessPath.Field) {
            return;
        }
        Node object = shown.node();
        AccessPath text = path.pushAll(shown.around());
        transfer.shown(
                new Node(object.frame(), object.value(), text, effect.form(), object, shown.at(), effect), shown.at());
    }
}
