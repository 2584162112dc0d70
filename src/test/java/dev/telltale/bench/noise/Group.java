package dev.telltale.bench.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one group of jars was reported for.
 *
 * @param methods procedures read
 * @param findings those of medium severity and above
 */
record Group(String name, int jars, double megabytes, double seconds, long methods, List<JsonNode> findings) {
    private static final Set<String> TOLD = Set.of("medium", "high", "critical");

    static Group of(String name, int jars, double megabytes, double seconds, JsonNode report) {
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode finding : report.path("findings")) {
            if (TOLD.contains(finding.path("severity").asString())) {
                told.add(finding);
            }
        }
        long methods =
                report.path("coverage").path("procedures").path("indexed").asLong();
        return new Group(name, jars, megabytes, seconds, methods, told);
    }

    long count(String kind) {
        return findings.stream()
                .filter(f -> f.path("kind").asString().equals(kind))
                .count();
    }
}
