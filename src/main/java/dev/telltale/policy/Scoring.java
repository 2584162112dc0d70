package dev.telltale.policy;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Severity;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.Rule;
import dev.telltale.rule.SeverityScale;
import java.util.Map;

/**
 * The severity a rule gives an observation, before any policy. A rule's fixed severity is taken as it is; else the formula of
 * {@link SeverityScale} applies, then low confidence takes one step off, then the caps: not payload, off by default, the
 * rule's own.
 */
final class Scoring {
    private final Map<String, DataCategory> categories;
    private final SeverityScale scale;

    Scoring(Map<String, DataCategory> categories, SeverityScale scale) {
        this.categories = categories;
        this.scale = scale;
    }

    Severity severity(Rule rule, Observation observation) {
        Severity severity = rule.severity() == null ? computed(observation) : Severity.of(rule.severity());
        return rule.atMost() == null ? severity : severity.atMost(Severity.of(rule.atMost()));
    }

    private Severity computed(Observation observation) {
        return switch (observation.kind()) {
            case "collection", "environment-gate" -> Severity.INFO;
            default -> capped(observation, confident(observation, step(score(observation))));
        };
    }

    private double score(Observation observation) {
        int weight = weight(observation);
        return scale.perceptibilityFactor() * perceptibility(observation)
                + bits(observation, weight)
                + weight
                + defaultState(observation.guard());
    }

    /** A choice counts for as much as it can tell; a value that is sent as it is, for what its category tells. */
    private double bits(Observation observation, int weight) {
        Alteration alteration = observation.alteration();
        return alteration == null || observation.kind().equals("transmission")
                ? scale.bits(weight)
                : Math.min(scale.bitsCap(), alteration.bits());
    }

    /** 3 looks the same to the eye, 2 looks innocuous, 1 is seen only on the wire; by the kind when nothing closer is known. */
    private static int perceptibility(Observation observation) {
        if (observation.alteration() != null) {
            return observation.alteration().perceptibility();
        }
        return switch (observation.kind()) {
            case "marker" -> 3;
            case "variation" -> 2;
            default -> 1;
        };
    }

    /** The heaviest category speaks for all; one that no taxonomy knows is in the middle. */
    private int weight(Observation observation) {
        return observation.data().stream().mapToInt(this::weight).max().orElse(0);
    }

    private int weight(String data) {
        DataCategory category = categories.get(data);
        int dot = data.lastIndexOf('.');
        if (category != null) {
            return category.weight();
        }
        return dot < 0 ? UNKNOWN_WEIGHT : weight(data.substring(0, dot));
    }

    private static final int UNKNOWN_WEIGHT = 2;

    private int defaultState(Guard guard) {
        return switch (guard.defaultState()) {
            case ON -> scale.defaultOn();
            case UNKNOWN -> scale.defaultUnknown();
            case OFF -> scale.defaultOff();
        };
    }

    private Severity step(double score) {
        if (score >= scale.critical()) {
            return Severity.CRITICAL;
        }
        if (score >= scale.high()) {
            return Severity.HIGH;
        }
        if (score >= scale.medium()) {
            return Severity.MEDIUM;
        }
        return score >= scale.low() ? Severity.LOW : Severity.INFO;
    }

    /** A variation by a guess has a cap of its own instead. */
    private static Severity confident(Observation observation, Severity severity) {
        boolean low = observation.confidence() == Observation.Confidence.LOW;
        return low && !isGuess(observation) ? severity.lowered() : severity;
    }

    private static boolean isGuess(Observation observation) {
        return observation.kind().equals("variation") && observation.confidence() == Observation.Confidence.LOW;
    }

    private Severity capped(Observation observation, Severity severity) {
        boolean off = observation.guard().defaultState() == Guard.Default.OFF;
        Severity first = off ? severity.atMost(Severity.of(scale.offCap())) : severity;
        boolean payload = observation.role().equals("payload");
        Severity second = payload ? first : first.atMost(Severity.of(scale.secondaryCap()));
        Destination to = observation.destination();
        Severity third = to != null && to.isThisMachine() ? second.atMost(Severity.of(scale.localCap())) : second;
        return isGuess(observation) ? third.atMost(Severity.of(scale.guessCap())) : third;
    }
}
