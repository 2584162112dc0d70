package dev.telltale.corpus;

import dev.telltale.bench.speed.Machine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What one report says about one artifact.
 *
 * @param findings the findings of its report; empty when the scan failed
 */
record Result(Subject subject, Machine.Run run, List<JsonNode> findings, Mapping mapping) {
    private static final Set<String> SENT = Set.of("transmission", "variation", "marker", "fingerprint");

    /** Words of the ground truth that the report gives as sent. */
    Set<String> found(Set<String> words) {
        Set<String> ids = sentIds();
        return words.stream()
                .filter(word -> ids.stream().anyMatch(id -> mapping.matches(word, id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> missing() {
        Set<String> missing = new TreeSet<>(subject.sent());
        missing.removeAll(found(subject.sent()));
        return missing;
    }

    /** Forbidden words the report gives as sent, unless the id stands for an expected word as well. */
    Set<String> forbidden() {
        return subject.forbidden().stream()
                .filter(word -> sentIds().stream()
                        .filter(id -> mapping.matches(word, id))
                        .anyMatch(id -> subject.sent().stream().noneMatch(wanted -> mapping.matches(wanted, id))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Transmissions in an artifact that sends nothing. */
    long falseTransmissions() {
        return subject.negative()
                ? findings.stream()
                        .filter(one -> kind(one).equals("transmission"))
                        .count()
                : 0;
    }

    /** A digest of several data is a datum of its own. */
    Set<String> sentIds() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode one : findings) {
            if (SENT.contains(kind(one))) {
                one.path("data").forEach(id -> ids.add(id.asString()));
            }
            if (kind(one).equals("fingerprint")) {
                ids.add("derived.fingerprint");
            }
        }
        return ids;
    }

    /** One line per finding that sends, for reading by hand. */
    List<String> lines() {
        return findings.stream()
                .filter(one -> SENT.contains(kind(one)))
                .map(Result::line)
                .distinct()
                .toList();
    }

    private static String line(JsonNode finding) {
        JsonNode to = finding.path("destination");
        return String.join(
                " ",
                kind(finding),
                finding.path("data").toString(),
                to.path("channel").asString("-"),
                to.path("slot").asString("-"),
                to.path("endpoints").toString(),
                finding.path("form").toString(),
                finding.path("role").asString("-"),
                finding.path("confidence").asString("-"),
                "default " + finding.path("guard").path("default").asString("-"),
                "from " + finding.path("location").path("member").asString("-"));
    }

    private static String kind(JsonNode finding) {
        return finding.path("kind").asString("");
    }
}
