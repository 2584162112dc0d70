package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.MethodPattern;
import dev.telltale.rule.Port;
import dev.telltale.rule.Sink;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builders of requests that have a method of their own for every HTTP method: which one is called is what is sent. */
final class RequestMethods {
    /** Where the method of a request is said. */
    static final Sink SINK = new Sink(
            new MethodPattern("", "", null),
            new Port(Port.Base.RECEIVER, 0, List.of()),
            "http.header",
            ":method",
            null,
            List.of(),
            "payload");

    private static final Set<String> NAMES = Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS");

    private RequestMethods() {}

    /** {@return the HTTP method that a call of a request's builder says; null for any other instruction} */
    static @Nullable String of(Instruction instruction) {
        if (!(instruction instanceof Instruction.Call call) || call.receiver() == Instruction.NONE) {
            return null;
        }
        String owner = call.target().owner();
        String name = call.target().name().toUpperCase(Locale.ROOT);
        boolean builder = owner.contains("Request") && call.target().result().equals(owner);
        return builder && NAMES.contains(name) ? name : null;
    }

    /** {@return the methods that a procedure says to one builder, in program order; what it is by itself is among them} */
    static Set<String> said(Site site) {
        Set<String> names = new LinkedHashSet<>();
        for (int at : calls(site)) {
            names.add(String.valueOf(of(site.code().at(at))));
        }
        if (names.size() == 1) {
            names.add("GET");
        }
        return names;
    }

    /** {@return whether no earlier call says a method to the builder: all of them together are one choice} */
    static boolean isFirst(Site site) {
        return calls(site).get(0) == site.at();
    }

    private static List<Integer> calls(Site site) {
        Code where = site.code();
        int builder = ((Instruction.Call) site.instruction()).receiver();
        return Arrays.stream(where.usesOf(builder))
                .filter(use -> of(where.at(use)) != null)
                .sorted()
                .boxed()
                .toList();
    }
}
