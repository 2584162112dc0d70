package dev.telltale.rule;

import java.util.List;
import java.util.Map;

/**
 * Everything the rules say, read and validated.
 *
 * @param categories by id
 * @param digest {@code sha256:…} over the documents it was read from
 */
public record Catalog(
        Map<String, DataCategory> categories, Models models, List<Rule> rules, Policy policy, String digest) {
    public Catalog {
        categories = Map.copyOf(categories);
        rules = List.copyOf(rules);
    }
}
