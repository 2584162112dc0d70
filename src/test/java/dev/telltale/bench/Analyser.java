package dev.telltale.bench;

import dev.telltale.finding.Observation;
import dev.telltale.finding.Undetermined;
import java.nio.file.Path;
import java.util.List;

/** What the bench measures: something that reads a jar and says what its code does. */
@FunctionalInterface
public interface Analyser {
    Seen analyse(Path jar);

    /**
     * What was seen, and the questions that stayed open.
     *
     * @param groups findings that are told to travel in one message
     */
    record Seen(List<Observation> observations, List<Undetermined> undetermined, List<List<Observation>> groups) {
        public Seen {
            observations = List.copyOf(observations);
            undetermined = List.copyOf(undetermined);
            groups = groups.stream().map(List::copyOf).toList();
        }
    }
}
