package dev.telltale.rule;

import java.util.List;

/**
 * A kind of environment data; ids are stable and dotted, a child is covered by its parent.
 *
 * @param noun what sentences call it: {@code default time zone}
 * @param weight 0 to 4, how much it says about a person or machine
 */
public record DataCategory(
        String id, String title, String noun, int weight, boolean deprecated, List<Mapping> mappings) {
    public DataCategory {
        mappings = List.copyOf(mappings);
    }

    /** The category in another vocabulary: {@code dpv}, {@code fideslang}, {@code apple}; match exact, broad or none. */
    public record Mapping(String vocabulary, String id, String match) {}
}
