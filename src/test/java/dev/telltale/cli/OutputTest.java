package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.scan.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    Path directory = Path.of("");

    private Bench bench = new Bench(directory);

    @BeforeEach
    void freshBench() {
        bench = new Bench(directory);
    }

    private void checkProblem(String problem, String... formats) {
        String[] arguments = new String[formats.length + 2];
        arguments[0] = "scan";
        arguments[1] = "a.jar";
        System.arraycopy(formats, 0, arguments, 2, formats.length);
        assertThat(bench.run(arguments)).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: " + problem + "\n");
        assertThat(bench.requests).isEmpty();
    }

    @Test
    void each_format_may_have_its_file_and_one_goes_to_standard_output() {
        assertThat(bench.run("scan", "a.jar", "-f", "text", "-f", "sarif=out.sarif", "-f", "json=out.json"))
                .isZero();
        assertThat(bench.output()).isEqualTo("report as text\n");
        assertThat(directory.resolve("out.sarif")).hasContent("report as sarif");
        assertThat(directory.resolve("out.json")).hasContent("report as json");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void only_what_is_asked_for_is_written() {
        bench.run("scan", "a.jar", "-f", "sarif=out.sarif");
        assertThat(bench.output()).isEmpty();
    }

    @Test
    void the_output_file_takes_the_report_that_names_none() {
        bench.run("scan", "a.jar", "-f", "json", "-o", "out.json");
        assertThat(bench.output()).isEmpty();
        assertThat(directory.resolve("out.json")).hasContent("report as json");
    }

    @Test
    void formats_may_come_from_the_environment() {
        bench.environment.put("TELLTALE_FORMAT", "json,sarif=out.sarif");
        bench.run("scan", "a.jar");
        assertThat(bench.output()).isEqualTo("report as json\n");
        assertThat(directory.resolve("out.sarif")).exists();
    }

    @Test
    void a_plan_that_cannot_work_is_refused_before_the_scan() throws IOException {
        checkProblem("unknown format \"html\"; expected text, json or sarif", "-f", "html");
        checkProblem("unknown format \"jsn\"; expected text, json or sarif; did you mean json?", "-f", "jsn=out.json");
        checkProblem(
                "only one report can go to standard output; give the others a file, as in -f json=FILE",
                "-f",
                "text",
                "-f",
                "json");
        checkProblem("two reports would be written to " + directory.resolve("out"), "-f", "text=out", "-f", "json=out");
        checkProblem(
                "cannot write " + directory.resolve("gone/out.json") + ": its directory does not exist",
                "-f",
                "json=gone/out.json");
        Files.createDirectory(directory.resolve("taken"));
        checkProblem("cannot write " + directory.resolve("taken") + ": it is a directory", "-o", "taken");
    }

    @Test
    void a_report_that_fails_half_way_leaves_the_old_file_alone() throws IOException {
        Path file = directory.resolve("out.json");
        Files.writeString(file, "old");
        bench.reportFailure = new IOException("no space left");
        assertThat(bench.run("scan", "a.jar", "-f", "json=out.json")).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: cannot write " + file + ": no space left\n");
        assertThat(file).hasContent("old");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void colours_are_for_terminals_that_want_them() {
        assertThat(coloured()).isFalse();
        bench.terminal = true;
        assertThat(coloured()).isTrue();
        assertThat(coloured("--color", "never")).isFalse();
        bench.environment.put("TERM", "dumb");
        assertThat(coloured()).isFalse();
        bench.environment.remove("TERM");
        bench.environment.put("NO_COLOR", "1");
        assertThat(coloured()).isFalse();
        assertThat(coloured("--color", "ALWAYS")).isTrue();
        bench.environment.put("NO_COLOR", "");
        assertThat(coloured()).isTrue();
    }

    @Test
    void files_are_never_coloured() {
        assertThat(coloured("-o", "out.txt", "--color", "always")).isFalse();
    }

    private boolean coloured(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "scan";
        arguments[1] = "a.jar";
        System.arraycopy(more, 0, arguments, 2, more.length);
        assertThat(bench.run(arguments)).isZero();
        return bench.lastSettings().colour();
    }

    @Test
    void reports_are_told_the_width_and_what_to_show() {
        bench.run("scan", "a.jar");
        assertThat(bench.lastSettings()).isEqualTo(new Reporting.Settings(false, false, 80, false, false, null));
        bench.environment.put("COLUMNS", "120");
        bench.run("scan", "a.jar", "--show-suppressed", "--show-decoded", "--sarif-anchor", "pom.xml", "-v");
        assertThat(bench.lastSettings()).isEqualTo(new Reporting.Settings(false, true, 120, true, true, "pom.xml"));
    }

    @Test
    void progress_is_shown_only_on_a_terminal_outside_ci_and_is_taken_away() {
        bench.scanning = request -> {
            request.execution().progress().enter("indexing", 10);
            request.execution().progress().advance(3);
            return Samples.clean();
        };
        bench.run("scan", "a.jar");
        assertThat(bench.errors()).isEmpty();
        bench.terminal = true;
        bench.run("scan", "a.jar");
        assertThat(bench.errors()).contains("indexing 0/10").endsWith("\r\u001b[K");
        bench.environment.put("CI", "true");
        assertThat(silent()).isTrue();
        bench.environment.remove("CI");
        assertThat(silent("--no-progress")).isTrue();
        assertThat(silent("-q")).isTrue();
        bench.environment.put("TERM", "dumb");
        assertThat(silent()).isTrue();
    }

    private boolean silent(String... more) {
        coloured(more);
        return bench.lastRequest().execution().progress() == Progress.SILENT;
    }

    @Test
    void a_finding_of_the_last_scan_is_explained() {
        bench.finding(Samples.violated(Samples.finding("ab12"), Samples.finding("ab34"), Samples.finding("cd56")));
        bench.run("scan", "a.jar", "--offline", "--exclude", "x/**");
        assertThat(bench.run("explain", "cd")).describedAs(bench.errors()).isZero();
        assertThat(bench.output()).isEqualTo("explained cd56\n");
        assertThat(bench.lastRequest().targets()).isEqualTo(List.of("a.jar"));
        assertThat(bench.lastRequest().inputs()).isEqualTo(bench.requests.get(0).inputs());
    }

    @Test
    void a_finding_of_a_named_target_is_explained() {
        bench.finding(Samples.violated(Samples.finding("ab12")));
        assertThat(bench.run("explain", "ab12", "b.jar")).isZero();
        assertThat(bench.lastRequest().targets()).isEqualTo(List.of("b.jar"));
    }

    @Test
    void an_explanation_that_cannot_be_given_says_why() {
        assertThat(bench.run("explain", "ab12")).isEqualTo(2);
        assertThat(bench.errors())
                .isEqualTo("telltale: no earlier scan is remembered; name the target: telltale explain ab12 TARGET\n");
        bench.finding(Samples.violated(Samples.finding("ab12"), Samples.finding("ab34")));
        assertThat(bench.run("explain", "ff", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).contains("no finding ff in a.jar");
        assertThat(bench.run("explain", "ab", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).contains("ab begins 2 fingerprints; give more of it: ab12, ab34");
    }
}
