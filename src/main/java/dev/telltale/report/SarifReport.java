package dev.telltale.report;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.AlterationWords;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Undetermined;
import dev.telltale.rule.DataNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SARIF 2.1.0 within the limits of GitHub code scanning: most severe findings first, and a note when some had to stay out. */
public final class SarifReport implements Report {
    private static final int MOST_RESULTS = 5_000;
    private static final int MOST_EXAMPLES = 5;

    @Override
    public void write(ScanResult result, ReportContext context, Appendable out) throws IOException {
        Json.writeSparse(log(result.sorted(), context), out);
    }

    private static SarifLog log(ScanResult result, ReportContext context) {
        List<Finding> shown = result.findings().stream().filter(context::shows).toList();
        List<Finding> kept = shown.subList(0, Math.min(MOST_RESULTS, shown.size()));
        SarifRules rules = new SarifRules(kept, context.rules());
        SarifLocations locations = new SarifLocations(context.anchor());
        SarifLog.Run run = new SarifLog.Run(
                new SarifLog.Tool(new SarifLog.Driver("telltale", result.toolVersion(), rules.descriptors())),
                List.of(new SarifLog.Invocation(
                        true, notifications(result, context.names(), shown.size() - kept.size()))),
                "utf16CodeUnits",
                kept.stream()
                        .map(f -> result(f, rules, locations, context.showDecoded()))
                        .toList());
        return new SarifLog(SarifLog.SCHEMA, "2.1.0", List.of(run));
    }

    private static SarifLog.Result result(
            Finding finding, SarifRules rules, SarifLocations locations, boolean showDecoded) {
        Observation seen = finding.observation();
        return new SarifLog.Result(
                finding.rule(),
                rules.index(finding.rule()),
                SarifRules.level(finding.severity()),
                text(message(finding)),
                List.of(locations.result(seen.location())),
                locations.codeFlows(seen),
                Map.of("telltale/v1", finding.fingerprint()),
                suppressions(finding),
                properties(finding, showDecoded));
    }

    private static String message(Finding finding) {
        Alteration alteration = finding.observation().alteration();
        boolean shows = alteration != null && finding.observation().destination() != null;
        return alteration == null || !shows
                ? finding.message()
                : finding.message() + " " + AlterationWords.sentence(alteration);
    }

    private static @Nullable List<SarifLog.Suppression> suppressions(Finding finding) {
        String why = finding.suppression();
        return why == null ? null : List.of(new SarifLog.Suppression("external", VisibleText.of(why)));
    }

    private static Map<String, Object> properties(Finding finding, boolean showDecoded) {
        Observation seen = finding.observation();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", seen.kind());
        properties.put("severity", finding.severity().id());
        properties.put("confidence", seen.confidence().name().toLowerCase(Locale.ROOT));
        properties.put("data", seen.data());
        properties.put("form", seen.form());
        properties.put("default", seen.guard().defaultState().name().toLowerCase(Locale.ROOT));
        addDestination(properties, seen.destination());
        if (seen.alteration() != null) {
            properties.put("alteration", JsonAlteration.of(seen.alteration(), showDecoded));
        }
        return properties;
    }

    private static void addDestination(Map<String, Object> properties, @Nullable Destination destination) {
        if (destination == null) {
            return;
        }
        properties.put("channel", destination.channel());
        if (destination.slot() != null) {
            properties.put("slot", destination.slot());
        }
        properties.put("endpoints", destination.endpoints());
    }

    private static List<SarifLog.Notification> notifications(ScanResult result, DataNames names, int leftOut) {
        List<SarifLog.Notification> notifications = new ArrayList<>();
        result.coverage().limits().forEach(limit -> notifications.add(notification(limit)));
        result.undetermined().stream()
                .collect(Collectors.groupingBy(Undetermined::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, questions) -> notifications.add(notification(reason, names, questions)));
        if (leftOut > 0) {
            String what = leftOut + " less severe findings are left out; code scanning keeps " + MOST_RESULTS + ".";
            notifications.add(notification("results-left-out", "warning", what));
        }
        return notifications;
    }

    private static SarifLog.Notification notification(Coverage.Limit limit) {
        String examples = limit.examples().isEmpty() ? "" : ", for example " + String.join(", ", limit.examples());
        String what = limit.reason() + ": " + Words.count(limit.count(), "time", "times") + examples;
        return notification(limit.reason(), limit.incomplete() ? "warning" : "note", what);
    }

    private static SarifLog.Notification notification(String reason, DataNames names, List<Undetermined> questions) {
        String examples = questions.stream()
                .limit(MOST_EXAMPLES)
                .map(question -> names.all(question.data()) + " at " + Names.full(question.location()))
                .collect(Collectors.joining("; "));
        String count = Words.count(questions.size(), "time", "times");
        return notification(reason, "note", reason + ": not determined " + count + ", for example " + examples);
    }

    private static SarifLog.Notification notification(String reason, String level, String what) {
        return new SarifLog.Notification(new SarifLog.Reference(VisibleText.of(reason)), level, text(what));
    }

    /** Made visible, and without links: {@code [text](target)} would be one (SARIF 2.1.0, section 3.11.6). */
    static SarifLog.Text text(String text) {
        return new SarifLog.Text(VisibleText.of(text).replace("](", "] ("));
    }
}
