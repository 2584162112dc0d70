package dev.telltale.cli;

import dev.telltale.finding.Finding;
import dev.telltale.rule.Catalog;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.ScanOutcome;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.Scanning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs commands in process: a directory, an environment, services that remember what they were asked. */
final class Bench {
    final Path directory;
    final Map<String, String> environment = new HashMap<>();
    final List<ScanRequest> requests = new ArrayList<>();
    final List<Reporting.Settings> settings = new ArrayList<>();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    Scanning scanning = request -> Samples.clean();
    List<String> ruleProblems = List.of();
    List<RuleBook.ExampleOutcome> exampleOutcomes = List.of();

    @Nullable
    IOException reportFailure;

    boolean terminal;

    Bench(Path directory) {
        this.directory = directory;
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    }

    Bench finding(ScanOutcome outcome) {
        scanning = request -> outcome;
        return this;
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Scanning remembering = request -> {
            requests.add(request);
            return scanning.scan(request);
        };
        Surroundings surroundings = new Surroundings(environment, directory, out, err, terminal, terminal);
        return new Telltale(new Services(remembering, new Rules(), new Reports(), new Views()), surroundings)
                .run(arguments);
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    ScanRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    Reporting.Settings lastSettings() {
        return settings.get(settings.size() - 1);
    }

    private final class Rules implements RuleBook {
        @Override
        public Catalog load(RuleChoice choice) {
            return Samples.catalog("sent-timezone", "sent-hostname");
        }

        @Override
        public List<String> problemsIn(List<Path> directories) {
            return ruleProblems;
        }

        @Override
        public List<Example> examplesOf(String ruleId, RuleChoice choice) {
            return List.of(new Example("Flagged.java", "class Flagged {}\n"));
        }

        @Override
        public List<ExampleOutcome> tryExamples(RuleChoice choice) {
            return exampleOutcomes;
        }
    }

    private final class Reports implements Reporting {
        @Override
        public void write(ReportFormat format, ScanOutcome outcome, Settings how, OutputStream to) throws IOException {
            settings.add(how);
            to.write(("report as " + format.id() + "\n").getBytes(StandardCharsets.UTF_8));
            if (reportFailure != null) {
                throw reportFailure;
            }
        }

        @Override
        public void explain(Finding finding, ScanOutcome outcome, Settings how, OutputStream to) throws IOException {
            settings.add(how);
            to.write(("explained " + finding.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Views implements Windows {
        @Override
        public void dumpIr(ScanRequest request, @Nullable String member, Appendable to) throws IOException {
            to.append("ir of " + request.targets() + " " + member + "\n");
        }

        @Override
        public void trace(ScanRequest request, @Nullable String member, Appendable to) throws IOException {
            to.append("trace of " + request.targets() + " " + member + "\n");
        }
    }
}
