package dev.telltale.bench;

import dev.telltale.finding.Observation;
import dev.telltale.finding.Undetermined;
import java.nio.file.Path;
import java.util.List;

/** What the bench measures: something that reads a jar and says what its code does. */
@FunctionalInterface
public interface Analyser {
    Seen analyse(Path jar);

    /** What was seen, and the questions that stayed open. */
    record Seen(List<Observation> observations, List<Undetermined> undetermined) {
        public Seen {
            observations = List.copyOf(observations);
            undetermined = List.copyOf(undetermined);
        }
    }
}
