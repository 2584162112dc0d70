package dev.telltale.finding;

import java.util.List;

/** What was and was not analysed. */
public record Coverage(
        int unitsRead, int unitsFailed, int proceduresIndexed, int proceduresLowered, List<Limit> limits) {
    public Coverage {
        limits = List.copyOf(limits);
    }

    /**
     * One cause of incompleteness, counted.
     *
     * @param examples at most five places; of broken sources and missing dependencies, at most 200
     * @param incomplete whether it makes the scan incomplete for {@code --strict}; plain statements do not
     */
    public record Limit(String reason, int count, List<String> examples, boolean incomplete) {
        public Limit {
            examples = List.copyOf(examples);
        }
    }

    public boolean complete() {
        return unitsFailed == 0 && limits.stream().noneMatch(Limit::incomplete);
    }
}
