package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedScanTest {
    private static final Path SCANNED = Path.of("target/test-classes/dev/telltale/bench/programs");

    @TempDir
    Path cache = Path.of("");

    private ScanOutcome scan(Path cacheDirectory) throws UnusableInputException {
        Execution execution = new Execution(1, cacheDirectory, Progress.SILENT);
        RuleChoice rules = new RuleChoice(List.of(), null, null, List.of(), List.of());
        String target = SCANNED.toAbsolutePath().toString();
        return new Scanner(new ToolBuild("1.0", "1.0"))
                .scan(new ScanRequest(List.of(target), Path.of("").toAbsolutePath(), Inputs.PLAIN, rules, execution));
    }

    @Test
    void a_scan_answered_from_the_cache_says_what_the_first_one_said() throws Exception {
        ScanOutcome first = scan(cache);
        assertThat(first.result().findings()).isNotEmpty();
        assertThat(scan(cache).result()).isEqualTo(first.result());
    }

    @Test
    void a_damaged_entry_is_scanned_again_and_replaced() throws Exception {
        ScanOutcome first = scan(cache);
        Files.write(entry(), new byte[] {1, 2, 3});
        assertThat(scan(cache).result()).isEqualTo(first.result());
        assertThat(Files.size(entry())).isGreaterThan(3);
    }

    private Path entry() throws IOException {
        try (Stream<Path> entries = Files.list(cache.resolve("results"))) {
            return entries.findFirst().orElseThrow();
        }
    }
}
