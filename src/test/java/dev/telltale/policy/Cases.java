package dev.telltale.policy;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.Policy;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small observations, rules and policies, and one way to judge them. */
final class Cases {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final Policy NO_POLICY = new Policy("none", "None", "none", List.of(), List.of());

    private static final Map<String, DataCategory> CATEGORIES = Map.of(
            "device.os", category("device.os", 0),
            "env.timezone", category("env.timezone", 2),
            "device.machine-id", category("device.machine-id", 4));

    private Cases() {}

    private static DataCategory category(String id, int weight) {
        return new DataCategory(id, id, id, weight, false, List.of());
    }

    static List<Finding> judge(List<Rule> rules, Policy policy, Observation... observations) {
        return new Judge(rules, CATEGORIES, SeverityScale.STANDARD, policy, TODAY).judge(List.of(observations));
    }

    static Finding judged(Rule rule, Policy policy, Observation observation) {
        return judge(List.of(rule), policy, observation).get(0);
    }

    static Rule rule(String id, String... data) {
        return rule(id, null, null, List.of(data));
    }

    static Rule rule(String id, @Nullable String severity, @Nullable String atMost, List<String> data) {
        String message = "{data} goes to {endpoint} in {slot}";
        return new Rule(
                id, id, "transmission", data, List.of(), List.of(), severity, atMost, message, "", "", List.of());
    }

    static Rule variationRule(String data) {
        return new Rule(
                "choice",
                "choice",
                "variation",
                List.of(data),
                List.of(),
                List.of(),
                null,
                null,
                "{data} chooses {alternatives} by {tests}, {techniques}, {bits}",
                "",
                "",
                List.of());
    }

    static Observation chosen(String data, double bits, int perceptibility) {
        return chosen(List.of(data), bits, perceptibility);
    }

    static Observation chosen(List<String> data, double bits, int perceptibility) {
        Observation sent = sentTo("https://a.example/t");
        Alteration choice = new Alteration(
                List.of("A05"),
                bits,
                perceptibility,
                List.of("-", "/"),
                List.of(new Alteration.DecidingTest("env.timezone", "equals", null, "zone equals a name")),
                null);
        return new Observation(
                "variation",
                data,
                sent.destination(),
                List.of("derived-choice"),
                sent.role(),
                sent.confidence(),
                sent.guard(),
                sent.reachability(),
                sent.signal(),
                sent.location(),
                sent.occurrences(),
                sent.trace(),
                choice);
    }

    /** The same, with the datum followed by a guess. */
    static Observation guessed(Observation sure) {
        return new Observation(
                sure.kind(),
                sure.data(),
                sure.destination(),
                sure.form(),
                sure.role(),
                Observation.Confidence.LOW,
                sure.guard(),
                sure.reachability(),
                sure.signal(),
                sure.location(),
                sure.occurrences(),
                sure.trace(),
                sure.alteration());
    }

    static Observation guarded(Observation sent, Guard guard) {
        return new Observation(
                sent.kind(),
                sent.data(),
                sent.destination(),
                sent.form(),
                sent.role(),
                sent.confidence(),
                guard,
                sent.reachability(),
                sent.signal(),
                sent.location(),
                sent.occurrences(),
                sent.trace(),
                sent.alteration());
    }

    static Policy policy(Policy.Decision... decisions) {
        return new Policy("gate", "Gate", "high", List.of(decisions), List.of());
    }

    static Policy.Decision decision(String verdict, List<String> data, List<String> hosts) {
        return new Policy.Decision(
                verdict, null, List.of(), List.of(), data, List.of(), hosts, List.of(), "agreed in 2025");
    }

    static Observation sent(String data) {
        return sent(data, Guard.Default.ON, "payload", Observation.Confidence.HIGH, "https://a.example/t");
    }

    static Observation sentTo(String... endpoints) {
        return sent("env.timezone", Guard.Default.ON, "payload", Observation.Confidence.HIGH, endpoints);
    }

    static Observation sent(
            String data, Guard.Default state, String role, Observation.Confidence confidence, String... endpoints) {
        Location at = new Location("a.jar", "x/Y.class", "x.Y#m()", 3, null);
        return new Observation(
                "transmission",
                List.of(data),
                new Destination("http.body", "slot", List.of(endpoints), Destination.Resolution.LITERAL),
                List.of("plain"),
                role,
                confidence,
                new Guard(state, List.of()),
                Observation.Reachability.ROOT,
                new Observation.Signal("read", "x.Y#m()", "send", "x.Y#m()"),
                at,
                List.of(new Observation.Occurrence(at, at)),
                List.of());
    }
}
