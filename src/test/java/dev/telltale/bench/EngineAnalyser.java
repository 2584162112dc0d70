package dev.telltale.bench;

import dev.telltale.artifact.ArtifactReader;
import dev.telltale.artifact.Limits;
import dev.telltale.artifact.Opened;
import dev.telltale.artifact.TargetSpec;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation;
import dev.telltale.flow.FlowAnalysis;
import dev.telltale.flow.FlowResult;
import dev.telltale.policy.Judge;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.reader.CatalogReader;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.Scanner;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The real pipeline up to what was seen, with the built-in rules. */
public final class EngineAnalyser implements Analyser {
    private final Catalog catalog = CatalogReader.builtIn();

    @Override
    public Seen analyse(Path jar) {
        try (Opened opened = new ArtifactReader(Limits.DEFAULT).open(List.of(TargetSpec.root(jar.toString())))) {
            FlowResult result = new FlowAnalysis(catalog.models(), opened.components())
                    .flowsIn(Scanner.program(opened.components(), ScanRequest.Inputs.PLAIN));
            return new Seen(result.observations(), result.undetermined(), groups(result.observations()));
        } catch (IOException | UnusableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<List<Observation>> groups(List<Observation> observations) {
        Judge judge = new Judge(
                catalog.rules(), catalog.categories(), catalog.severities(), catalog.policy(), LocalDate.EPOCH);
        Map<String, List<Observation>> groups = new TreeMap<>();
        for (Finding finding : judge.judge(observations)) {
            if (finding.group() != null) {
                groups.computeIfAbsent(finding.group(), k -> new ArrayList<>()).add(finding.observation());
            }
        }
        return List.copyOf(groups.values());
    }
}
