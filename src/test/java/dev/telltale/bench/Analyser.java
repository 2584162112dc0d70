package dev.telltale.bench;

import dev.telltale.finding.Observation;
import java.nio.file.Path;
import java.util.List;

/** What the bench measures: something that reads a jar and says what its code does. */
@FunctionalInterface
public interface Analyser {
    List<Observation> analyse(Path jar);
}
