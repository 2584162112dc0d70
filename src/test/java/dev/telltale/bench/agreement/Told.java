package dev.telltale.bench.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A report's findings by what has to be equal: kind, data, channel, slot, techniques, bits and guard. */
record Told(Set<String> findings) {
    static Told of(JsonNode report) {
        Set<String> findings = new TreeSet<>();
        report.path("findings").forEach(finding -> findings.add(line(finding)));
        return new Told(findings);
    }

    /** How two reports compare: findings that both tell, and all that either tells. */
    record Agreement(int both, int all) {
        String percent() {
            return all == 0 ? "–" : Math.round(100.0 * both / all) + " %";
        }

        Agreement plus(Agreement other) {
            return new Agreement(both + other.both, all + other.all);
        }

        @Override
        public String toString() {
            return both + "/" + all;
        }
    }

    Agreement with(Told other) {
        Set<String> all = new TreeSet<>(findings);
        all.addAll(other.findings);
        return new Agreement(findings.size() + other.findings.size() - all.size(), all.size());
    }

    List<String> without(Told other) {
        return findings.stream().filter(f -> !other.findings.contains(f)).toList();
    }

    private static String line(JsonNode finding) {
        JsonNode alteration = finding.path("alteration");
        return String.join(
                " | ",
                finding.path("kind").asString(),
                finding.path("data").toString(),
                finding.path("destination").path("channel").asString("-"),
                finding.path("destination").path("slot").asString("-"),
                alteration.path("techniques").toString() + alteration.path("bits"),
                guard(finding.path("guard")));
    }

    /** Of the way past a control only that there is one: its steps are evidence, and differ with the compiler. */
    private static String guard(JsonNode guard) {
        List<String> controls = new ArrayList<>();
        for (JsonNode control : guard.path("controls")) {
            controls.add(List.of("kind", "name", "effect", "dominates", "when", "required").stream()
                            .map(field -> control.path(field).asString("-"))
                            .collect(Collectors.joining(" "))
                    + (control.path("leak").isEmpty() ? "" : " leaks"));
        }
        return guard.path("default").asString("-") + controls;
    }
}
