package dev.telltale.bench;

import dev.telltale.artifact.ArtifactReader;
import dev.telltale.artifact.Limits;
import dev.telltale.artifact.Opened;
import dev.telltale.artifact.TargetSpec;
import dev.telltale.flow.FlowAnalysis;
import dev.telltale.flow.FlowResult;
import dev.telltale.rule.Catalog;
import dev.telltale.rule.reader.CatalogReader;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.Scanner;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The real pipeline up to what was seen, with the built-in rules. */
public final class EngineAnalyser implements Analyser {
    private final Catalog catalog = CatalogReader.builtIn();

    @Override
    public Seen analyse(Path jar) {
        try (Opened opened = new ArtifactReader(Limits.DEFAULT).open(List.of(TargetSpec.root(jar.toString())))) {
            FlowResult result = new FlowAnalysis(catalog.models(), opened.components())
                    .flowsIn(Scanner.program(opened.components(), ScanRequest.Inputs.PLAIN));
            return new Seen(result.observations(), result.undetermined());
        } catch (IOException | UnusableInputException e) {
            throw new IllegalStateException(e);
        }
    }
}
