package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Severity;
import dev.telltale.rule.Rule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules a run's findings name, described. SARIF rates rules, we rate findings: a rule without a fixed severity is rated as
 * its most severe finding in this run.
 */
final class SarifRules {
    private static final int MOST_TAGS = 20;

    /** Kinds that send or alter; only these get a {@code security-severity}. */
    private static final Set<String> LEAVING =
            Set.of("transmission", "variation", "marker", "fingerprint", "interception");

    private final Map<String, SarifLog.Descriptor> descriptors = new LinkedHashMap<>();
    private final List<String> ids;

    SarifRules(List<Finding> findings, Map<String, Rule> rules) {
        this.ids = findings.stream().map(Finding::rule).distinct().sorted().toList();
        for (String id : ids) {
            List<Finding> own =
                    findings.stream().filter(f -> f.rule().equals(id)).toList();
            descriptors.put(id, descriptor(id, rules.get(id), own));
        }
    }

    List<SarifLog.Descriptor> descriptors() {
        return List.copyOf(descriptors.values());
    }

    int index(String id) {
        return ids.indexOf(id);
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    private static SarifLog.Descriptor descriptor(String id, @Nullable Rule rule, List<Finding> own) {
        Severity severity = severity(rule, own);
        String title = rule == null ? id : rule.title();
        String why = rule == null ? id : rule.why();
        String remedy = rule == null ? "" : rule.remedy();
        return new SarifLog.Descriptor(
                id,
                SarifReport.text(title),
                SarifReport.text(why.isBlank() ? title : why),
                new SarifLog.Help(
                        (why + "\n\nRemedy: " + remedy).strip(),
                        ("# " + title + "\n\n" + why + "\n\n**Remedy.** " + remedy).strip()),
                new SarifLog.Configuration(level(severity)),
                properties(rule, own, severity));
    }

    private static Severity severity(@Nullable Rule rule, List<Finding> own) {
        if (rule != null && rule.severity() != null) {
            return Severity.of(rule.severity());
        }
        return own.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    private static Map<String, Object> properties(@Nullable Rule rule, List<Finding> own, Severity severity) {
        String kind = rule == null ? own.get(0).observation().kind() : rule.kind();
        List<String> given = rule == null ? List.of() : rule.tags();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("tags", tags(kind, given));
        if (LEAVING.contains(kind)) {
            properties.put("security-severity", securitySeverity(severity));
        }
        return properties;
    }

    private static List<String> tags(String kind, List<String> given) {
        return Stream.concat(Stream.of(kind), given.stream())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    /** The middle of the range that code scanning gives the same name to; nothing there is called info. */
    private static String securitySeverity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.5";
            case INFO -> "0.5";
        };
    }
}
