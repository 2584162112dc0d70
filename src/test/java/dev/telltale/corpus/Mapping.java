package dev.telltale.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Category words of the ground truth beside ids of the taxonomy. */
record Mapping(Map<String, Set<String>> ids, Set<String> notScored) {
    static Mapping of(JsonNode document, String corpus) {
        Map<String, Set<String>> ids = new HashMap<>();
        document.path(corpus).properties().forEach(word -> ids.put(word.getKey(), texts(word.getValue())));
        return new Mapping(ids, texts(document.path("not_scored")));
    }

    /** Whether an id of a report is the word or lies below it. */
    boolean matches(String word, String id) {
        Set<String> wanted = ids.get(word);
        if (wanted == null) {
            throw new IllegalArgumentException("no ids are known for " + word);
        }
        return wanted.stream().anyMatch(one -> id.equals(one) || id.startsWith(one + "."));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asString()));
        return new TreeSet<>(texts);
    }
}
