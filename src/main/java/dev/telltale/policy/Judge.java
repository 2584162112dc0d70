package dev.telltale.policy;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Fingerprint;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.DataNames;
import dev.telltale.rule.Policy;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges observations: the first rule that matches one reports it, then the policy has the last word. */
public final class Judge {
    private final List<Rule> rules;
    private final Scoring scoring;
    private final Decisions decisions;
    private final DataNames names;

    /**
     * @param rules in the order in which they may speak
     * @param today the day that waivers are compared with
     */
    public Judge(
            List<Rule> rules,
            Map<String, DataCategory> categories,
            SeverityScale scale,
            Policy policy,
            LocalDate today) {
        this.rules = List.copyOf(rules);
        this.scoring = new Scoring(categories, scale);
        this.decisions = new Decisions(policy, today);
        this.names = new DataNames(categories);
    }

    /** {@return the findings; an observation that no rule asks for is not one} */
    public List<Finding> judge(List<Observation> observations) {
        List<Judged> judged = observations.stream()
                .map(this::inWords)
                .flatMap(observation -> rules.stream()
                        .filter(rule -> matches(rule, observation))
                        .limit(1)
                        .map(rule -> new Judged(rule, observation)))
                .sorted(ORDER)
                .toList();
        return findings(judged, groups(judged));
    }

    private Observation inWords(Observation observation) {
        Alteration alteration = observation.alteration();
        return alteration == null ? observation : observation.altered(alteration.inWords(new TestWords(names)::of));
    }

    private record Judged(Rule rule, Observation observation) {
        String id() {
            return rule.id();
        }

        Location location() {
            return observation.location();
        }
    }

    /** Independent of the order of the input, so that numbered groups and second fingerprints are too. */
    private static final Comparator<Judged> ORDER = Comparator.comparing(Judged::id)
            .thenComparing(j -> String.join(",", j.observation().data()))
            .thenComparing(Judged::location)
            .thenComparing(j -> String.valueOf(j.observation().destination()))
            .thenComparing(j -> j.observation().signal().toString())
            .thenComparing(j -> j.observation().occurrences().toString());

    private static boolean matches(Rule rule, Observation observation) {
        Destination destination = observation.destination();
        return rule.kind().equals(observation.kind())
                && matchesData(rule, observation.data())
                && (destination == null || new Patterns(rule.channels()).matches(destination.channel()))
                && new Patterns(rule.roles()).matches(observation.role())
                && rule.acceptsForms(observation.form());
    }

    /** A constant mark speaks of no data; it belongs to rules about all data. */
    private static boolean matchesData(Rule rule, List<String> data) {
        return data.isEmpty()
                ? rule.data().isEmpty()
                        || rule.data().contains("*")
                        || rule.data().contains("none")
                : data.stream().anyMatch(new Patterns(rule.data())::matches);
    }

    private List<Finding> findings(List<Judged> judged, Map<Message, String> groups) {
        Set<String> taken = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Judged one : judged) {
            findings.add(decisions.apply(finding(one, groups, taken)));
        }
        return findings;
    }

    private Finding finding(Judged judged, Map<Message, String> groups, Set<String> taken) {
        Rule rule = judged.rule();
        Observation observation = judged.observation();
        return new Finding(
                fingerprint(judged, taken),
                rule.id(),
                scoring.severity(rule, observation),
                observation,
                new Messages(names).of(rule, observation),
                groups.get(Message.of(observation)),
                null,
                false);
    }

    private static String fingerprint(Judged judged, Set<String> taken) {
        String fingerprint = Fingerprint.of(judged.id(), judged.observation());
        for (int ordinal = 1; !taken.add(fingerprint); ordinal++) {
            fingerprint = Fingerprint.of(judged.id(), judged.observation(), ordinal);
        }
        return fingerprint;
    }

    /** What two findings share when they travel together. */
    private record Message(Location sink, String channel, List<String> endpoints) {
        static Message of(Observation observation) {
            Destination to = observation.destination();
            return new Message(
                    observation.location(), to == null ? "" : to.channel(), to == null ? List.of() : to.endpoints());
        }
    }

    private static Map<Message, String> groups(List<Judged> judged) {
        Map<Message, Long> sizes = judged.stream()
                .filter(j -> j.observation().destination() != null)
                .collect(Collectors.groupingBy(
                        j -> Message.of(j.observation()), LinkedHashMap::new, Collectors.counting()));
        Map<Message, String> groups = new LinkedHashMap<>();
        sizes.forEach((message, size) -> {
            if (size > 1) {
                groups.put(message, "g" + (groups.size() + 1));
            }
        });
        return groups;
    }
}
