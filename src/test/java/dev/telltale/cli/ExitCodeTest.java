package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.scan.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {
    @TempDir
    Path directory = Path.of("");

    private Bench bench = new Bench(directory);

    @BeforeEach
    void freshBench() {
        bench = new Bench(directory);
    }

    private void check(int code, String errors, String... arguments) {
        assertThat(bench.run(arguments)).describedAs(bench.errors()).isEqualTo(code);
        assertThat(bench.errors()).isEqualTo(errors);
    }

    @Test
    void a_scan_that_satisfies_the_policy_passes_in_silence() {
        check(0, "", "scan", "a.jar");
        assertThat(bench.output()).isEqualTo("report as text\n");
    }

    @Test
    void a_violated_policy_is_1_and_is_named_after_the_report() {
        bench.finding(Samples.violated(Samples.finding("ab12"), Samples.finding("cd34")));
        check(1, "telltale: policy release-gate violated: ab12 is high, and 1 more\n", "scan", "a.jar");
        assertThat(bench.output()).isEqualTo("report as text\n");
    }

    @Test
    void a_violation_stands_even_when_something_is_missing() {
        bench.finding(Samples.withMissing(Samples.violated(Samples.finding("ab12")), "b.jar"));
        assertThat(bench.run("scan", "a.jar", "b.jar", "--strict")).isEqualTo(1);
    }

    @Test
    void a_missing_only_target_is_2_and_gives_no_report() {
        bench.finding(Samples.withMissing(Samples.outcome(Samples.coverage(0, 0)), "gone.jar"));
        check(2, "telltale: gone.jar: no such file or directory\n", "scan", "gone.jar");
        assertThat(bench.output()).isEmpty();
    }

    @Test
    void a_missing_target_beside_another_is_a_note() {
        bench.finding(Samples.withMissing(Samples.clean(), "gone.jar"));
        check(0, "telltale: gone.jar: no such file or directory\n", "scan", "a.jar", "gone.jar");
    }

    @Test
    void a_missing_target_beside_another_is_4_when_strict() {
        bench.finding(Samples.withMissing(Samples.clean(), "gone.jar"));
        assertThat(bench.run("scan", "a.jar", "gone.jar", "--strict")).isEqualTo(4);
    }

    @Test
    void a_target_without_code_is_3() {
        bench.finding(Samples.outcome(Samples.coverage(0, 0)));
        check(3, "telltale: nothing to scan: no class files in docs.zip\n", "scan", "docs.zip");
    }

    @Test
    void broken_code_is_something_to_scan() {
        bench.finding(Samples.outcome(Samples.coverage(0, 2)));
        check(0, "", "scan", "a.jar");
    }

    @Test
    void an_incomplete_scan_is_4_only_when_strict() {
        bench.finding(Samples.outcome(Samples.coverage(5, 1)));
        check(0, "", "scan", "a.jar");
        check(
                4,
                "telltale: incomplete, and --strict is given; the report's coverage says what is missing\n",
                "scan",
                "a.jar",
                "--strict");
    }

    @Test
    void a_rule_error_is_2_with_one_line_for_each_problem() {
        bench.scanning = request -> {
            throw new UnusableInputException(List.of("r.yaml:3:5: unknown port", "r.yaml:9:1: unknown key"));
        };
        check(2, "telltale: r.yaml:3:5: unknown port\ntelltale: r.yaml:9:1: unknown key\n", "scan", "a.jar");
    }

    @Test
    void our_own_mistake_is_70_and_says_how_to_report_it() {
        bench.scanning = request -> {
            throw new IllegalStateException("no such block");
        };
        assertThat(bench.run("scan", "a.jar")).isEqualTo(70);
        assertThat(bench.errors())
                .startsWith("telltale: internal error: java.lang.IllegalStateException: no such block; please report")
                .hasLineCount(1);
    }

    @Test
    void a_stack_trace_is_shown_only_when_verbose() {
        bench.scanning = request -> {
            throw new IllegalStateException("no such block");
        };
        assertThat(bench.run("scan", "a.jar", "-v")).isEqualTo(70);
        assertThat(bench.errors()).contains("\tat dev.telltale.cli.");
    }

    @Test
    void too_little_memory_or_stack_is_70_too() {
        bench.scanning = request -> {
            throw new OutOfMemoryError("heap");
        };
        check(70, "telltale: out of memory; give Java more, as in java -Xmx2g -jar telltale.jar\n", "scan", "a.jar");
        bench.scanning = request -> {
            throw new StackOverflowError();
        };
        assertThat(bench.run("scan", "a.jar")).isEqualTo(70);
    }

    @Test
    void notes_are_named_when_few_and_counted_when_many() {
        bench.finding(Samples.withNotes(Samples.clean(), 1));
        check(0, "telltale: note: a.jar!/x/Y0.class: its constant pool is cut short\n", "scan", "a.jar");
        bench.finding(Samples.withNotes(Samples.clean(), 6));
        bench.run("scan", "a.jar");
        assertThat(bench.errors()).contains("6 things could not be read").hasLineCount(1);
        bench.run("scan", "a.jar", "-v");
        assertThat(bench.errors()).hasLineCount(6);
        check(0, "", "scan", "a.jar", "-q");
    }
}
