package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path directory = Path.of("");

    private Bench bench = new Bench(directory);

    @BeforeEach
    void freshBench() {
        bench = new Bench(directory);
    }

    private void check(String errors, String... arguments) {
        assertThat(bench.run(arguments)).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: " + errors + "\n");
        assertThat(bench.output()).isEmpty();
    }

    @Test
    void an_unknown_option_names_the_nearest_one() {
        check(
                "unknown option --fial-on; did you mean --fail-on? (see 'telltale scan --help')",
                "scan",
                "a.jar",
                "--fial-on=high");
    }

    @Test
    void an_unknown_command_names_the_nearest_one() {
        check("unknown command sacn; did you mean scan? (see 'telltale --help')", "sacn", "a.jar");
        check("unknown command lst; did you mean list? (see 'telltale rules --help')", "rules", "lst");
    }

    @Test
    void what_is_missing_is_said() {
        check("name a command: scan, explain or rules (see 'telltale --help')");
        check("name what to do: list, show, validate or test (see 'telltale rules --help')", "rules");
        check("missing required parameter: 'TARGET' (see 'telltale scan --help')", "scan");
    }

    @Test
    void an_unknown_level_names_the_levels() {
        check(
                "invalid value for option '--fail-on': unknown value \"hgih\"; expected critical, high, medium, low, info, undisclosed, none;"
                        + " did you mean high? (see 'telltale scan --help')",
                "scan",
                "a.jar",
                "--fail-on",
                "hgih");
    }

    @Test
    void a_number_of_threads_starts_at_one() {
        check("unknown value \"0\"; expected a number of threads from 1", "scan", "a.jar", "-j", "0");
    }

    @Test
    void a_missing_rule_directory_is_said_before_anything_is_scanned() {
        check("rule directory " + directory.resolve("gone") + " does not exist", "scan", "a.jar", "--rules", "gone");
        assertThat(bench.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scan", "explain", "rules", "rules list", "rules show", "rules validate", "rules test"})
    void help_teaches_by_example(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        assertThat(bench.run(arguments)).isZero();
        assertThat(bench.output()).contains("Example").contains("telltale " + command);
        assertThat(bench.output().lines()).allMatch(line -> line.length() <= 80);
        assertThat(bench.errors()).isEmpty();
    }

    @Test
    void contributors_windows_are_there_but_not_listed() {
        bench.run("--help");
        assertThat(bench.output()).doesNotContain("dump-ir").doesNotContain("trace");
        assertThat(bench.run("dump-ir", "a.jar", "--member", "x.Y#m")).isZero();
        assertThat(bench.output()).isEqualTo("ir of [a.jar] x.Y#m\n");
        assertThat(bench.run("trace", "a.jar")).isZero();
        assertThat(bench.output()).isEqualTo("trace of [a.jar] null\n");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(bench.run("--version")).isZero();
        assertThat(bench.output()).matches("telltale \\S+\\R");
    }

    @Test
    void a_completion_script_is_printed() {
        assertThat(bench.run("generate-completion")).isZero();
        assertThat(bench.output()).contains("_complete_telltale").contains("--fail-on");
    }

    @Test
    void hostile_names_reach_the_terminal_as_text() {
        assertThat(Console.printable("a\u001b[31m\u202eb\u200b")).isEqualTo("a\\u{1b}[31m\\u{202e}b\\u{200b}");
    }
}
