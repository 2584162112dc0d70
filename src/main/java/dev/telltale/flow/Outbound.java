package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.rule.Sink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call sends, by itself or a few calls further down. */
final class Outbound {
    private static final int MAX_DEPTH = 3;
    private static final int MAX_TARGETS = 3;
    private static final int MAX_SENDS = 4;

    private final CodeBase code;
    private final ModelIndex models;
    private final Endpoints endpoints;
    private final Map<Code, List<Send>> known = new HashMap<>();

    /** @param addresses closed: in terms of nobody's parameters */
    record Send(Effect.SinkUse use, List<Template> addresses) {}

    Outbound(CodeBase code, ModelIndex models, Endpoints endpoints) {
        this.code = code;
        this.models = models;
        this.endpoints = endpoints;
    }

    List<Send> by(Site site) {
        return by(site, 0);
    }

    private List<Send> by(Site site, int depth) {
        if (!(site.instruction() instanceof Instruction.Call call)) {
            return List.of();
        }
        List<Send> sends = new ArrayList<>();
        for (Sink sink : models.of(call.target()).sinks()) {
            if (sends.isEmpty() && sink.where().isEmpty() && !sink.channel().equals(Sink.LOCAL_STORE)) {
                sends.add(new Send(new Effect.SinkUse(site, sink), addresses(site)));
            }
        }
        List<Code> targets = sends.isEmpty() && depth < MAX_DEPTH ? code.targets(call) : List.of();
        for (Code target : targets.size() > MAX_TARGETS ? List.<Code>of() : targets) {
            sends.addAll(in(target, depth + 1));
        }
        return withContent(sends).stream().limit(MAX_SENDS).toList();
    }

    /** An address alone is what is sent only when nothing else is. */
    private static List<Send> withContent(List<Send> sends) {
        List<Send> content =
                sends.stream().filter(s -> !isAddress(s.use().sink())).toList();
        return content.isEmpty() ? sends : content;
    }

    private static boolean isAddress(Sink sink) {
        boolean part = sink.channel().equals("http.query")
                || sink.channel().equals("http.path")
                || sink.channel().equals("http.host");
        return part && sink.slot() == null && sink.slotFrom() == null;
    }

    private List<Send> in(Code where, int depth) {
        List<Send> before = known.get(where);
        if (before != null) {
            return before;
        }
        known.put(where, List.of());
        List<Send> sends = new ArrayList<>();
        for (int at = 0; at < where.size() && sends.size() < MAX_SENDS; at++) {
            sends.addAll(by(new Site(where, at), depth));
        }
        List<Send> told = withContent(sends);
        known.put(where, told);
        return told;
    }

    private List<Template> addresses(Site site) {
        Set<Template> closed = new LinkedHashSet<>();
        endpoints.of(site).forEach(t -> closed.addAll(endpoints.closed(t, site.code())));
        return closed.stream().limit(Texts.MAX).toList();
    }
}
