package dev.telltale.policy;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Severity;
import dev.telltale.rule.Policy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies a policy to one finding: the first matching decision, then a waiver. An {@code allow} must cover all data and all
 * addresses of a finding; for {@code deny} and {@code severity} one of them is enough.
 */
final class Decisions {
    private final Policy policy;
    private final LocalDate today;

    Decisions(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    Finding apply(Finding finding) {
        return waived(decided(finding));
    }

    private Finding decided(Finding finding) {
        return policy.decisions().stream()
                .filter(decision -> matches(decision, finding))
                .findFirst()
                .map(decision -> decided(decision, finding))
                .orElse(finding);
    }

    private Finding decided(Policy.Decision decision, Finding finding) {
        return switch (decision.verdict()) {
            case "allow" -> suppressed(finding, "allowed by policy " + policy.id() + because(decision.reason()));
            case "deny" -> denied(finding, because(decision.reason()));
            default -> rated(finding, decision.severity());
        };
    }

    private boolean matches(Policy.Decision decision, Finding finding) {
        Observation observation = finding.observation();
        String state = observation.guard().defaultState().name().toLowerCase(Locale.ROOT);
        return new Patterns(decision.rules()).matches(finding.rule())
                && new Patterns(decision.kinds()).matches(observation.kind())
                && covers(decision, observation.data(), new Patterns(decision.data())::matches)
                && channelMatches(decision.channels(), observation.destination())
                && hostMatches(decision, observation.destination())
                && (decision.guards().isEmpty()
                        || decision.guards().contains(state)
                        || decision.guards().contains("leaking") && isLeaking(observation.guard()));
    }

    /** Somebody may refuse, or has to agree, but not for every way that the datum takes. */
    private static boolean isLeaking(Guard guard) {
        return guard.controls().stream()
                .anyMatch(control -> !control.dominates() && control.effect().startsWith("opt-"));
    }

    private static boolean channelMatches(List<String> channels, @Nullable Destination destination) {
        return channels.isEmpty() || (destination != null && new Patterns(channels).matches(destination.channel()));
    }

    private static boolean hostMatches(Policy.Decision decision, @Nullable Destination destination) {
        if (decision.hosts().isEmpty()) {
            return true;
        }
        return destination != null
                && covers(decision, destination.endpoints(), host -> Hosts.matches(host, decision.hosts()));
    }

    private static boolean covers(Policy.Decision decision, List<String> values, Predicate<String> matches) {
        boolean all = decision.verdict().equals("allow");
        return all
                ? !values.isEmpty() && values.stream().allMatch(matches)
                : values.stream().anyMatch(matches);
    }

    private Finding waived(Finding finding) {
        return policy.waivers().stream()
                .filter(waiver -> waiver.fingerprint().equals(finding.fingerprint()))
                .findFirst()
                .map(waiver -> waived(waiver, finding))
                .orElse(finding);
    }

    private Finding waived(Policy.Waiver waiver, Finding finding) {
        if (expired(waiver)) {
            return noted(finding, "The waiver of " + waiver.owner() + " ended on " + waiver.expires() + ".");
        }
        String until = "waived by " + waiver.owner() + " until " + waiver.expires();
        return finding.counts() ? suppressed(finding, until + because(waiver.reason())) : finding;
    }

    /** A waiver is valid through its last day; one whose day cannot be read does not hide anything. */
    private boolean expired(Policy.Waiver waiver) {
        try {
            return today.isAfter(LocalDate.parse(waiver.expires()));
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason.strip().replaceFirst("\\.$", "");
    }

    private static Finding suppressed(Finding f, String why) {
        return new Finding(
                f.fingerprint(), f.rule(), f.severity(), f.observation(), f.message(), f.group(), why, f.denied());
    }

    private Finding denied(Finding f, String because) {
        Finding noted = noted(f, "Denied by policy " + policy.id() + because + ".");
        return new Finding(
                f.fingerprint(), f.rule(), f.severity(), f.observation(), noted.message(), f.group(), null, true);
    }

    private static Finding noted(Finding f, String note) {
        return new Finding(
                f.fingerprint(),
                f.rule(),
                f.severity(),
                f.observation(),
                f.message() + " " + note,
                f.group(),
                f.suppression(),
                f.denied());
    }

    private static Finding rated(Finding f, @Nullable String severity) {
        Severity rated = severity == null ? f.severity() : Severity.of(severity);
        return new Finding(
                f.fingerprint(), f.rule(), rated, f.observation(), f.message(), f.group(), f.suppression(), f.denied());
    }
}
