package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.cli.RuleBook.Example;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Finding;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.Scanning;
import dev.telltale.scan.UnusableInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fake scanner always finds {@code sent-timezone} in line 42, in plain form. */
class ExampleTrialTest {
    private static final Scanning FINDS_LINE_42 = request -> {
        Finding finding = Samples.finding("ab12");
        Coverage coverage = Samples.coverage(1, 0);
        return Samples.outcome(coverage, finding);
    };

    private static List<String> complaints(String rule, int line, String text) throws UnusableInputException {
        List<String> lines = new ArrayList<>(Collections.nCopies(60, ""));
        lines.set(0, "public class Flagged { int x; void m() {");
        lines.set(line - 1, text);
        lines.set(59, "}}");
        Example example = new Example("Flagged.java", String.join("\n", lines));
        return new ExampleTrial(FINDS_LINE_42)
                .of(rule, example, RuleChoice.BUILT_IN)
                .complaints();
    }

    @Test
    void a_marked_line_with_its_finding_does_well() throws UnusableInputException {
        assertThat(complaints("sent-timezone", 42, "x = 1; // finding: sent-timezone, form plain"))
                .isEmpty();
        assertThat(complaints("sent-timezone", 42, "x = 1; // finding: sent-timezone"))
                .isEmpty();
    }

    @Test
    void a_finding_elsewhere_or_in_another_form_is_told_from_both_sides() throws UnusableInputException {
        assertThat(complaints("sent-timezone", 41, "x = 1; // finding: sent-timezone, form plain"))
                .containsExactly(
                        "line 41: no finding in form plain", "line [42]: unexpected finding: the time zone is sent");
        assertThat(complaints("sent-timezone", 42, "x = 1; // finding: sent-timezone, form hashed"))
                .hasSize(2);
    }

    @Test
    void only_the_rule_s_own_findings_and_marks_count() throws UnusableInputException {
        assertThat(complaints("sent-hostname", 42, "x = 1; // finding: sent-timezone"))
                .isEmpty();
    }

    @Test
    void an_example_that_does_not_compile_says_why() throws UnusableInputException {
        assertThat(complaints("sent-timezone", 42, "y = 1; // finding: sent-timezone"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 42: cannot find symbol");
    }
}
