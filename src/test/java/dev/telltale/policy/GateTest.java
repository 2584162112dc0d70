package dev.telltale.policy;

import static dev.telltale.policy.Cases.NO_POLICY;
import static dev.telltale.policy.Cases.decision;
import static dev.telltale.policy.Cases.judge;
import static dev.telltale.policy.Cases.policy;
import static dev.telltale.policy.Cases.rule;
import static dev.telltale.policy.Cases.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final List<Finding> MEDIUM = judge(List.of(rule("r", "*")), NO_POLICY, sent("env.timezone"));

    @ParameterizedTest
    @CsvSource({
        "critical, false",
        "high, false",
        "medium, true",
        "low, true",
        "info, true",
        "undisclosed, true",
        "none, false"
    })
    void a_medium_finding_violates_what_is_not_above_it(String failOn, boolean violated) {
        Verdict verdict = new Gate(failOn).judge(MEDIUM);
        assertThat(verdict.violated()).isEqualTo(violated);
        assertThat(verdict.reasons()).hasSize(violated ? 1 : 0);
    }

    @Test
    void a_reason_names_the_finding_and_the_limit() {
        assertThat(new Gate("low").judge(MEDIUM).reasons())
                .containsExactly(MEDIUM.get(0).fingerprint() + " r (env.timezone) is medium, the limit is low");
    }

    @Test
    void what_is_denied_violates_even_no_threshold() {
        List<Finding> denied =
                judge(List.of(rule("r", "*")), policy(decision("deny", List.of(), List.of())), sent("device.os"));
        assertThat(new Gate("none").judge(denied).violated()).isTrue();
    }

    @Test
    void what_is_allowed_violates_nothing() {
        List<Finding> allowed =
                judge(List.of(rule("r", "*")), policy(decision("allow", List.of(), List.of())), sent("env.timezone"));
        assertThat(new Gate("info").judge(allowed).violated()).isFalse();
    }
}
