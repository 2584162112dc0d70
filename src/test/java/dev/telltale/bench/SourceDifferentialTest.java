package dev.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every program of the bench says the same through its sources as through what the compiler made of them. */
class SourceDifferentialTest {
    private static final Path WORK = Path.of("target/bench");

    /** Programs whose sources are told otherwise, with the reason; {@code docs/limits.md} tells the same. */
    private static final Map<String, String> PRINCIPLED = Map.of(
            "x_document_kept_and_extended",
            "the library that writes the file is not on the class path: what it is given is taken to stay in it, a surer path");

    @Test
    void sources_give_the_findings_of_the_compiled_program() throws IOException {
        EngineAnalyser analyser = new EngineAnalyser();
        Map<String, String> differences = new TreeMap<>();
        int programs = 0;
        for (BenchCase program : BenchCase.all()) {
            programs++;
            List<String> compiled = told(analyser.analyse(program.jar(Files.createDirectories(WORK.resolve("jars")))));
            List<String> sources = told(analyser.analyse(program.sources(WORK.resolve("sources"))));
            if (!compiled.equals(sources)) {
                differences.put(program.id(), difference(compiled, sources));
            }
        }
        String summary = (programs - differences.size()) + " of " + programs + " programs agree\n"
                + String.join(
                        "\n",
                        differences.entrySet().stream().map(Object::toString).toList());
        Files.writeString(WORK.resolve("source-differences.txt"), summary + "\n");
        System.out.println(summary);
        assertThat(differences.keySet()).as(summary).isEqualTo(expected());
    }

    private static Set<String> expected() {
        String only = System.getProperty("bench.only", "");
        return new TreeSet<>(
                PRINCIPLED.keySet().stream().filter(id -> id.contains(only)).toList());
    }

    private static List<String> told(Analyser.Seen seen) {
        List<String> lines = new ArrayList<>();
        seen.observations().forEach(o -> lines.add(told(o)));
        seen.undetermined().forEach(u -> lines.add("undetermined " + u.reason()));
        lines.sort(null);
        return lines;
    }

    private static String told(Observation o) {
        Alteration alteration = o.alteration();
        return String.join(
                " ",
                o.kind(),
                o.data().toString(),
                o.destination() == null
                        ? "-"
                        : o.destination().channel() + ' ' + o.destination().slot(),
                o.form().toString(),
                o.confidence().toString(),
                o.reachability().toString(),
                alteration == null ? "" : alteration.techniques() + " " + alteration.bits(),
                o.guard().defaultState() + " "
                        + o.guard().controls().stream()
                                .map(SourceDifferentialTest::told)
                                .toList());
    }

    /** A leaking path names the jar or the folder it was read from, so only its length is compared. */
    private static String told(Guard.Control control) {
        return String.join(
                " ",
                control.kind(),
                control.name(),
                control.effect(),
                String.valueOf(control.dominates()),
                String.valueOf(control.when()),
                String.valueOf(control.required()),
                String.valueOf(control.leak().size()));
    }

    private static String difference(List<String> compiled, List<String> sources) {
        List<String> missing = new ArrayList<>(compiled);
        sources.forEach(missing::remove);
        List<String> added = new ArrayList<>(sources);
        compiled.forEach(added::remove);
        return "\n    only compiled: " + missing + "\n    only source:   " + added;
    }
}
