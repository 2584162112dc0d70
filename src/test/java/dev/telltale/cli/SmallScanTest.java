package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallScanTest {
    @TempDir
    Path directory = Path.of("");

    private boolean small(String... arguments) {
        return SmallScan.isAskedIn(arguments, directory);
    }

    @Test
    void a_few_small_files_are_little() throws IOException {
        Files.write(directory.resolve("a.jar"), new byte[7_000_000]);
        Files.write(directory.resolve("b.jar"), new byte[7_000_000]);
        assertThat(small("scan", "a.jar", "b.jar", "-f", "json", "--no-cache")).isTrue();
        assertThat(small("scan", "a.jar", "b.jar", "a.jar")).isFalse();
    }

    @Test
    void an_old_report_is_not_scanned() throws IOException {
        Files.write(directory.resolve("a.jar"), new byte[7_000_000]);
        Files.write(directory.resolve("report.json"), new byte[10_000_000]);
        assertThat(small("scan", "a.jar", "-o", "report.json")).isTrue();
        assertThat(small("scan", "a.jar", "--output", "report.json")).isTrue();
        assertThat(small("scan", "a.jar", "report.json")).isFalse();
    }

    @Test
    void what_cannot_be_told_beforehand_is_not_little() throws IOException {
        Files.createDirectory(directory.resolve("classes"));
        assertThat(small("scan", "classes")).isFalse();
        assertThat(small("scan", "pkg:maven/org.example/tool@1.2.3")).isFalse();
        assertThat(small("scan", "a.class", "--classpath=lib.jar")).isFalse();
    }

    @Test
    void only_scans_are_looked_at() {
        assertThat(small()).isFalse();
        assertThat(small("scan")).isFalse();
        assertThat(small("rules", "test")).isFalse();
    }

    @Test
    void odd_arguments_are_no_files() {
        assertThat(small("scan", "a\0b", "")).isFalse();
        assertThat(small("scan", "a\0b", "missing.jar")).isTrue();
    }
}
