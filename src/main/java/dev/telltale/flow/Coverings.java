package dev.telltale.flow;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Guard.Control;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what controls of one send say with the other sends of the same datum to the same host, whatever the slot or the
 * path: a control that one of them is not under does not cover the datum.
 */
final class Coverings {
    private static final Pattern HOST = Pattern.compile("[a-z+]+://([^/?#:]+).*");

    private Coverings() {}

    /** {@return the same sends, their controls with a leaking path where there is one} */
    static List<Observation> compared(List<Observation> sends) {
        Map<List<Object>, List<Observation>> families = new HashMap<>();
        for (Observation send : sends) {
            for (Object family : families(send)) {
                families.computeIfAbsent(List.of(send.data(), send.role(), family), k -> new ArrayList<>())
                        .add(send);
            }
        }
        return sends.stream().map(send -> compared(send, families)).toList();
    }

    /** Hosts; where none is known, the sink within the artifact. */
    private static Set<Object> families(Observation send) {
        Set<Object> families = new LinkedHashSet<>();
        Destination to = send.destination();
        for (String endpoint : to == null ? List.<String>of() : to.endpoints()) {
            Matcher host = HOST.matcher(endpoint);
            families.add(host.matches() ? host.group(1) : endpoint);
        }
        return families.isEmpty()
                ? Set.of(List.of(send.location().artifact(), send.signal().sink()))
                : families;
    }

    private static Observation compared(Observation send, Map<List<Object>, List<Observation>> families) {
        List<Observation> others = new ArrayList<>();
        for (Object family : families(send)) {
            others.addAll(families.getOrDefault(List.of(send.data(), send.role(), family), List.of()));
        }
        List<Control> controls = send.guard().controls().stream()
                .map(control -> compared(control, others))
                .toList();
        return controls.equals(send.guard().controls())
                ? send
                : send.guardedBy(new Guard(send.guard().defaultState(), controls));
    }

    private static Control compared(Control control, List<Observation> others) {
        if (!control.dominates() || control.effect().equals("condition")) {
            return control;
        }
        for (Observation other : others) {
            boolean happens = other.reachability() != Observation.Reachability.DEAD
                    && other.reachability() != Observation.Reachability.TEST;
            List<Step> leak = happens ? leak(control, other) : List.of();
            if (!leak.isEmpty()) {
                return control.leaking(leak);
            }
        }
        return control;
    }

    private static List<Step> leak(Control control, Observation other) {
        for (Control there : other.guard().controls()) {
            boolean same = there.kind().equals(control.kind())
                    && there.name().equals(control.name())
                    && there.effect().equals(control.effect());
            if (same) {
                return there.leak();
            }
        }
        return other.trace();
    }
}
