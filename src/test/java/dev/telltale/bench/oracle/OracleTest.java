package dev.telltale.bench.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.bench.BenchCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expectation files must agree with the bytes the programs send. */
class OracleTest {
    @Test
    void every_expectation_agrees_with_what_is_sent() throws IOException, InterruptedException {
        List<BenchCase> programs = BenchCase.all().stream()
                .filter(program -> program.expectation().oracle().isEmpty())
                .toList();
        Map<String, Map<String, Oracle.Sent>> sent = new Oracle(Path.of("target/bench/oracle")).run(programs);
        List<String> disagreements = new ArrayList<>();
        for (BenchCase program : programs) {
            Disagreements found = new Disagreements(program.expectation(), sent.getOrDefault(program.id(), Map.of()));
            found.lines().forEach(line -> disagreements.add(program.id() + ": " + line));
        }
        assertThat(disagreements).isEmpty();
    }
}
