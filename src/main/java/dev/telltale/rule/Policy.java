package dev.telltale.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is acceptable here.
 *
 * @param failOn lowest severity that fails: critical, high, medium, low, info, undisclosed or none
 * @param decisions first match wins
 */
public record Policy(String id, String title, String failOn, List<Decision> decisions, List<Waiver> waivers) {
    public Policy {
        decisions = List.copyOf(decisions);
        waivers = List.copyOf(waivers);
    }

    /**
     * Allows, denies or re-rates findings that match all given fields; an empty list matches everything.
     *
     * @param verdict {@code allow} (not counted against the gate), {@code deny} (fails whatever the severity) or
     *     {@code severity}
     * @param hosts host globs, {@code *.example.com}
     * @param guards default states: on, off, unknown; or {@code leaking}: a control that does not cover every send
     */
    public record Decision(
            String verdict,
            @Nullable String severity,
            List<String> rules,
            List<String> kinds,
            List<String> data,
            List<String> channels,
            List<String> hosts,
            List<String> guards,
            String reason) {
        public Decision {
            rules = List.copyOf(rules);
            kinds = List.copyOf(kinds);
            data = List.copyOf(data);
            channels = List.copyOf(channels);
            hosts = List.copyOf(hosts);
            guards = List.copyOf(guards);
        }
    }

    /** A finding accepted by a named person until a day. {@code expires} is an ISO date. */
    public record Waiver(String fingerprint, String owner, String reason, String expires) {}
}
