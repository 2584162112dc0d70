package dev.telltale.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One artifact and what is known about it.
 *
 * @param coordinates {@code group:artifact:version}
 * @param companions coordinates that complete the class path
 * @param sent category words of the ground truth that must be found
 * @param explicit those of them that an explicit network fact backs
 * @param forbidden category words that must not be reported as sent
 * @param negative whether nothing of it may be reported as transmitted: nothing at all is known to be sent
 */
record Subject(
        String coordinates,
        List<String> companions,
        Set<String> sent,
        Set<String> explicit,
        Set<String> forbidden,
        boolean negative) {

    /** An entry of the ground truth. */
    static Subject of(JsonNode entry, Set<String> notScored) {
        JsonNode expect = entry.path("expect");
        Set<String> sent = words(expect.path("categories_sent"), notScored);
        Set<String> explicit = explicit(entry.path("facts"));
        explicit.retainAll(sent);
        return new Subject(
                entry.path("coordinates").asString(),
                List.copyOf(words(entry.path("companions"), Set.of())),
                sent,
                explicit,
                words(expect.path("categories_not_sent"), notScored),
                expect.path("categories_sent").isEmpty());
    }

    /** A line of a plain list: coordinates, then companions. */
    static Subject of(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        return new Subject(words.get(0), words.subList(1, words.size()), Set.of(), Set.of(), Set.of(), true);
    }

    /** Arguments of the scan that reads it. */
    List<String> scan() {
        List<String> arguments = new ArrayList<>(List.of("scan", purl(coordinates)));
        companions.forEach(companion -> arguments.addAll(List.of("--classpath", purl(companion))));
        return arguments;
    }

    private static String purl(String coordinates) {
        String[] parts = coordinates.split(":");
        return "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2];
    }

    private static Set<String> explicit(JsonNode facts) {
        Set<String> explicit = new TreeSet<>();
        for (JsonNode fact : facts) {
            if (fact.path("flow_kind").asString("").equals("explicit")
                    && fact.path("destination").asString("").equals("network")) {
                explicit.addAll(
                        Arrays.asList(fact.path("data_category").asString("").split("\\+")));
            }
        }
        return explicit;
    }

    private static Set<String> words(JsonNode list, Set<String> without) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asString()));
        words.removeAll(without);
        return words;
    }
}
