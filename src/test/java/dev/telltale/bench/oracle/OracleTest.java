package dev.telltale.bench.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.bench.BenchCase;
import dev.telltale.bench.Expectation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Compares one expectation with what was sent under each environment. */
    private record Disagreements(Expectation expectation, Map<String, Oracle.Sent> sent) {
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (sent.size() != Environment.ALL.size()) {
                lines.add("ran only in " + sent.keySet());
            }
            sent.forEach((environment, recorded) -> compare(lines, environment, recorded));
            expectation.values().forEach(value -> checkComputable(lines, value));
            if (expectation.decoy() && distinct() > 1) {
                lines.add("is a decoy, yet what it sends depends on the environment: " + texts());
            }
            if (!expectation.decoy() && expectation.values().isEmpty() && distinct() < 2) {
                lines.add("names no value to look for, and what it sends never differs: " + texts());
            }
            return lines;
        }

        private void compare(List<String> lines, String environment, Oracle.Sent recorded) {
            if (!recorded.error().isEmpty()) {
                lines.add("failed in " + environment + ": " + recorded.error());
            }
            boolean wanted = !expectation.unsent().contains(environment);
            recorded.values().forEach((value, bytes) -> {
                boolean expected = wanted && !expectation.absent().contains(value);
                if (recorded.contains(bytes) != expected) {
                    lines.add((expected ? "did not send " : "sent ") + value + " in " + environment + ": "
                            + text(recorded));
                }
            });
            if (expectation.decoy() && recorded.bytes().length == 0 && wanted) {
                lines.add("sent nothing in " + environment + "; a decoy must send something harmless");
            }
        }

        /** A hardware address may be missing on a build machine; anything else must be there in some environment. */
        private void checkComputable(List<String> lines, String value) {
            if (!value.contains("mac")
                    && sent.values().stream().noneMatch(one -> one.values().containsKey(value))) {
                lines.add(value + " has no value in any environment");
            }
        }

        private long distinct() {
            return texts().stream().distinct().count();
        }

        private List<String> texts() {
            return sent.values().stream().map(Disagreements::text).toList();
        }

        private static String text(Oracle.Sent recorded) {
            return new String(recorded.bytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
