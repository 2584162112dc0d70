package dev.telltale.corpus;

import dev.telltale.bench.speed.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scans published artifacts with the packaged command line and compares its reports with ground truth.
 *
 * <p>{@code mvn -q -Pcorpus -DskipTests integration-test -Dcorpus=jvm.json} reads {@code mapping.json} beside it (or {@code
 * -Dcorpus.mapping}). With {@code -Dcorpus=list.txt}, one {@code group:artifact:version} and its companions a line, it prints
 * what was found. {@code -Dcorpus.options} adds options to every scan, {@code -Dcorpus.only} narrows the artifacts.
 */
public final class CorpusRunner {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Machine machine;
    private final Mapping mapping;

    private CorpusRunner(Machine machine, Mapping mapping) {
        this.machine = machine;
        this.mapping = mapping;
    }

    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(System.getProperty("corpus", ""));
        if (!Files.isRegularFile(corpus)) {
            throw new IOException("-Dcorpus must name a file with ground truth or a list of coordinates: " + corpus);
        }
        boolean truth = corpus.toString().endsWith(".json");
        Mapping mapping = truth ? mapping(corpus) : new Mapping(java.util.Map.of(), Set.of());
        CorpusRunner runner = new CorpusRunner(Machine.in(Path.of("target/corpus")), mapping);
        List<Result> results = runner.scan(truth ? subjects(corpus, mapping) : listed(corpus));
        String table = truth ? new CorpusTable(results).text() : CorpusTable.listing(results);
        Files.writeString(Path.of("target/corpus/table.md"), table);
        System.out.println(table);
    }

    private static Mapping mapping(Path corpus) {
        Path beside = corpus.resolveSibling("mapping.json");
        Path file = Path.of(System.getProperty("corpus.mapping", beside.toString()));
        return Mapping.of(JSON.readTree(file), String.valueOf(corpus.getFileName()));
    }

    private static List<Subject> subjects(Path corpus, Mapping mapping) {
        List<Subject> subjects = new ArrayList<>();
        JSON.readTree(corpus).path("artifacts").forEach(entry -> subjects.add(Subject.of(entry, mapping.notScored())));
        return subjects;
    }

    private static List<Subject> listed(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Subject::of)
                .toList();
    }

    private List<Result> scan(List<Subject> subjects) throws IOException, InterruptedException {
        String only = System.getProperty("corpus.only", "");
        List<Result> results = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.coordinates().contains(only)) {
                results.add(scan(subject));
            }
        }
        return results;
    }

    private Result scan(Subject subject) throws IOException, InterruptedException {
        Path report = machine.folder().resolve(subject.coordinates().replace(':', '_') + ".json");
        Files.deleteIfExists(report);
        List<String> arguments = new ArrayList<>(subject.scan());
        arguments.addAll(List.of("-f", "json", "-o", report.toString(), "--no-progress"));
        Arrays.stream(System.getProperty("corpus.options", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(arguments::add);
        Machine.Run run = machine.scan(List.of("-Xmx1g"), arguments);
        List<JsonNode> findings = new ArrayList<>();
        if (Files.exists(report)) {
            JSON.readTree(report).path("findings").forEach(findings::add);
        } else {
            System.err.println(subject.coordinates() + " gave no report: " + run.error());
        }
        return new Result(subject, run, findings, mapping);
    }
}
