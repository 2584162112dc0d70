package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    Path directory = Path.of("");

    private Bench bench = new Bench(directory);

    @BeforeEach
    void freshBench() {
        bench = new Bench(directory);
    }

    private void config(String text) throws IOException {
        Files.writeString(directory.resolve("telltale.yaml"), text);
    }

    private String failOn(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "scan";
        arguments[1] = "a.jar";
        System.arraycopy(more, 0, arguments, 2, more.length);
        assertThat(bench.run(arguments)).describedAs(bench.errors()).isZero();
        return String.valueOf(bench.lastRequest().rules().failOn());
    }

    private void checkProblem(String text, String problem) throws IOException {
        config(text);
        assertThat(bench.run("scan", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: " + problem + "\n");
        assertThat(bench.requests).isEmpty();
    }

    @Test
    void a_flag_wins_over_a_variable_over_the_file_over_the_default() throws IOException {
        assertThat(failOn()).isEqualTo("null");
        config("fail-on: low\n");
        assertThat(failOn()).isEqualTo("low");
        bench.environment.put("TELLTALE_FAIL_ON", "medium");
        assertThat(failOn()).isEqualTo("medium");
        assertThat(failOn("--fail-on", "high")).isEqualTo("high");
    }

    @Test
    void a_switch_may_be_given_everywhere_and_taken_back() throws IOException {
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().inputs().offline()).isFalse();
        config("offline: true\n");
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().inputs().offline()).isTrue();
        bench.run("scan", "--offline", "a.jar");
        assertThat(bench.lastRequest().inputs().offline()).isTrue();
        assertThat(bench.lastRequest().targets()).containsExactly("a.jar");
        bench.run("scan", "--offline=false", "a.jar");
        assertThat(bench.lastRequest().inputs().offline()).isFalse();
        bench.environment.put("TELLTALE_OFFLINE", "false");
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().inputs().offline()).isFalse();
    }

    @Test
    void several_values_are_a_list_in_the_file() throws IOException {
        config("include: ['com/{a,b}/**', org/**]\nskip-rule:\n  - sent-timezone\n  - sent-hostname\n");
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().inputs().include()).containsExactly("com/{a,b}/**", "org/**");
        assertThat(bench.lastRequest().rules().skip()).containsExactly("sent-timezone", "sent-hostname");
    }

    @Test
    void several_values_in_a_variable_are_parted_by_commas_outside_braces() {
        bench.environment.put("TELLTALE_INCLUDE", "com/{a,b}/**,org/**");
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().inputs().include()).containsExactly("com/{a,b}/**", "org/**");
    }

    @Test
    void values_on_the_command_line_replace_those_of_the_file() throws IOException {
        config("only-rule: sent-timezone\n");
        bench.run("scan", "a.jar", "--only-rule", "a", "--only-rule", "b,c");
        assertThat(bench.lastRequest().rules().only()).containsExactly("a", "b,c");
    }

    @Test
    void a_class_path_is_joined_as_for_java() {
        bench.run(
                "scan",
                "a.jar",
                "--classpath",
                "b.jar" + File.pathSeparator + "c.jar",
                "--classpath",
                "pkg:maven/org.example/d@1");
        assertThat(bench.lastRequest().inputs().classpath())
                .containsExactly("b.jar", "c.jar", "pkg:maven/org.example/d@1");
    }

    @Test
    void another_file_may_be_named_by_flag_or_variable() throws IOException {
        config("fail-on: low\n");
        Files.writeString(directory.resolve("other.yaml"), "fail-on: critical\n");
        assertThat(failOn("-c", "other.yaml")).isEqualTo("critical");
        assertThat(failOn("--config=other.yaml")).isEqualTo("critical");
        assertThat(failOn("-vcother.yaml")).isEqualTo("critical");
        bench.environment.put("TELLTALE_CONFIG", "other.yaml");
        assertThat(failOn()).isEqualTo("critical");
    }

    @Test
    void a_named_file_must_exist() {
        assertThat(bench.run("scan", "a.jar", "-c", "gone.yaml")).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: configuration file gone.yaml does not exist\n");
    }

    @Test
    void a_mistake_is_one_line_with_its_place() throws IOException {
        checkProblem(
                "strict: true\nfial-on: high\n", "telltale.yaml:2:1: unknown key \"fial-on\"; did you mean fail-on?");
        checkProblem("strict: true\nstrict: false\n", "telltale.yaml:2:1: key \"strict\" is given twice");
        checkProblem("jobs: {a: 1}\n", "telltale.yaml:1:7: key \"jobs\" takes a value or a list of values");
        checkProblem("jobs:\n", "telltale.yaml:1:6: key \"jobs\" takes a value or a list of values");
        checkProblem("- jobs\n", "telltale.yaml:1:1: expected \"option: value\" lines");
        checkProblem("policy: &p x\nfail-on: *p\n", "telltale.yaml:2:10: aliases are not read; write the value out");
    }

    @Test
    void a_wrong_value_names_the_place_it_is_from() throws IOException {
        config("fail-on: hgih\n");
        assertThat(bench.run("scan", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).startsWith("telltale: telltale.yaml:1:1: invalid value for option '--fail-on'");
        bench.environment.put("TELLTALE_FAIL_ON", "hihg");
        assertThat(bench.run("scan", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).startsWith("telltale: TELLTALE_FAIL_ON: invalid value for option '--fail-on'");
    }

    @Test
    void text_that_is_not_yaml_is_one_line_with_its_place() throws IOException {
        config("strict: [true\n");
        assertThat(bench.run("scan", "a.jar")).isEqualTo(2);
        assertThat(bench.errors()).startsWith("telltale: telltale.yaml:").hasLineCount(1);
    }

    @Test
    void an_empty_file_changes_nothing() throws IOException {
        config("# nothing yet\n");
        assertThat(failOn()).isEqualTo("null");
    }

    @Test
    void help_is_given_even_when_the_file_is_broken() throws IOException {
        config("nonsense: 1\n");
        assertThat(bench.run("scan", "--help")).isZero();
        assertThat(bench.run("--version")).isZero();
    }

    @Test
    void a_file_inside_a_scanned_directory_is_not_obeyed() throws IOException {
        Path target = Files.createDirectory(directory.resolve("target"));
        Files.writeString(target.resolve("telltale.yaml"), "fail-on: critical\n");
        bench.run("scan", "target");
        assertThat(bench.lastRequest().rules().failOn()).isNull();
    }

    @Test
    void the_cache_directory_follows_the_xdg_specification_unless_named_or_refused() {
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().execution().cacheDirectory()).isEqualTo(directory.resolve("cache/telltale"));
        bench.environment.put("XDG_CACHE_HOME", "relative-is-ignored");
        bench.environment.put("HOME", directory.toString());
        bench.run("scan", "a.jar", "--no-cache");
        assertThat(bench.lastRequest().execution().cacheDirectory()).isNull();
        bench.run("scan", "a.jar");
        assertThat(bench.lastRequest().execution().cacheDirectory()).isEqualTo(directory.resolve(".cache/telltale"));
        bench.run("scan", "a.jar", "--cache-dir", "own");
        assertThat(bench.lastRequest().execution().cacheDirectory()).isEqualTo(directory.resolve("own"));
    }
}
