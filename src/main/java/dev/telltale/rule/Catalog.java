package dev.telltale.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules say, read and validated.
 *
 * @param categories by id
 * @param rules in the order in which they are asked; the first that judges an observation has it
 * @param digest {@code sha256:…} over the documents it was read from
 * @param severities the weights of the severity formula
 */
public record Catalog(
        Map<String, DataCategory> categories,
        Models models,
        List<Rule> rules,
        Policy policy,
        String digest,
        SeverityScale severities) {
    public Catalog {
        categories = Map.copyOf(categories);
        rules = List.copyOf(rules);
    }

    /** {@return the same with another policy} */
    public Catalog withPolicy(Policy other) {
        return new Catalog(categories, models, rules, other, digest, severities);
    }

    /** {@return the rule of this id, or null} */
    public @Nullable Rule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }

    /** {@return the highest weight among these categories; 0 for unknown ones} */
    public int weightOf(List<String> data) {
        return data.stream()
                .map(categories::get)
                .mapToInt(category -> category == null ? 0 : category.weight())
                .max()
                .orElse(0);
    }
}
