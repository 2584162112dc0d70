package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.cli.RuleBook.ExampleOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    @TempDir
    Path directory = Path.of("");

    private Bench bench = new Bench(directory);

    @BeforeEach
    void freshBench() {
        bench = new Bench(directory);
    }

    @Test
    void rules_are_listed_in_columns() {
        assertThat(bench.run("rules", "list")).isZero();
        assertThat(bench.output()).isEqualTo("""
                        sent-timezone  transmission  Title of sent-timezone
                        sent-hostname  transmission  Title of sent-hostname
                        """);
    }

    @Test
    void a_rule_is_shown_with_its_reason_remedy_and_examples() {
        assertThat(bench.run("rules", "show", "sent-timezone")).isZero();
        assertThat(bench.output()).isEqualTo("""
                        sent-timezone: Title of sent-timezone

                        kind      transmission
                        data      env.timezone
                        channels  any
                        tags      privacy

                        Why
                        Because.

                        Remedy
                        Declare it.

                        Flagged.java
                        class Flagged {}
                        """);
    }

    @Test
    void an_unknown_rule_names_the_nearest_one() {
        assertThat(bench.run("rules", "show", "sent-timezon")).isEqualTo(2);
        assertThat(bench.errors()).isEqualTo("telltale: unknown rule \"sent-timezon\"; did you mean sent-timezone?\n");
    }

    @Test
    void valid_rules_pass_in_silence() {
        assertThat(bench.run("rules", "validate", ".")).isZero();
        assertThat(bench.output() + bench.errors()).isEmpty();
    }

    @Test
    void each_mistake_in_a_rule_is_one_line_and_2() {
        bench.ruleProblems = List.of("r.yaml:3:5: unknown port", "r.yaml:9:1: unknown key");
        assertThat(bench.run("rules", "validate", ".")).isEqualTo(2);
        assertThat(bench.output()).isEqualTo("r.yaml:3:5: unknown port\nr.yaml:9:1: unknown key\n");
    }

    @Test
    void examples_that_do_well_pass() {
        bench.exampleOutcomes = List.of(new ExampleOutcome("sent-timezone", "Flagged.java", List.of()));
        assertThat(bench.run("rules", "test")).isZero();
        assertThat(bench.output()).isEqualTo("ok     sent-timezone/Flagged.java\n");
    }

    @Test
    void an_example_that_fails_is_2_and_says_why() {
        bench.exampleOutcomes = List.of(
                new ExampleOutcome("sent-timezone", "Flagged.java", List.of("line 7: expected a finding")),
                new ExampleOutcome("sent-timezone", "Clean.java", List.of()));
        assertThat(bench.run("rules", "test")).isEqualTo(2);
        assertThat(bench.output()).isEqualTo("""
                        FAILED sent-timezone/Flagged.java
                               line 7: expected a finding
                        ok     sent-timezone/Clean.java
                        """);
        assertThat(bench.errors()).isEqualTo("telltale: 1 of 2 examples failed\n");
    }
}
