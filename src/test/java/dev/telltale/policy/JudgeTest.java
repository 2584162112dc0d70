package dev.telltale.policy;

import static dev.telltale.policy.Cases.NO_POLICY;
import static dev.telltale.policy.Cases.judge;
import static dev.telltale.policy.Cases.judged;
import static dev.telltale.policy.Cases.rule;
import static dev.telltale.policy.Cases.sent;
import static dev.telltale.policy.Cases.sentTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    @Test
    void the_first_rule_that_matches_speaks() {
        List<Finding> findings = judge(
                List.of(rule("ids", "device.*", "!device.os"), rule("rest", "*")),
                NO_POLICY,
                sent("device.machine-id"),
                sent("device.os"));
        assertThat(findings).extracting(Finding::rule).containsExactly("ids", "rest");
    }

    @Test
    void what_no_rule_asks_for_is_not_reported() {
        assertThat(judge(List.of(rule("ids", "device.*")), NO_POLICY, sent("env.timezone")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*, env.timezone, true",
        "env.*, env.timezone, true",
        "env.*, environment, false",
        "env.timezone, env.timezone.ambient, true",
        "env.timezone.ambient, env.timezone, false",
        "!env.timezone, env.timezone.ambient, false",
        "!env.timezone, device.os, true",
    })
    void ids_match_by_subtree(String pattern, String data, boolean matches) {
        assertThat(new Patterns(List.of(pattern)).matches(data)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "device.os, ON, payload, HIGH, LOW",
        "env.timezone, ON, payload, HIGH, MEDIUM",
        "env.timezone, ON, payload, LOW, LOW",
        "env.timezone.ambient, ON, payload, HIGH, MEDIUM",
        "device.machine-id, ON, payload, HIGH, HIGH",
        "device.machine-id, UNKNOWN, payload, HIGH, HIGH",
        "device.machine-id, OFF, payload, HIGH, LOW",
        "device.machine-id, ON, credential, HIGH, LOW",
        "device.machine-id, ON, protocol, HIGH, LOW",
    })
    void severity_follows_data_default_role_and_confidence(
            String data, Guard.Default state, String role, Observation.Confidence confidence, Severity expected) {
        Observation observation = sent(data, state, role, confidence, "https://a.example/");
        assertThat(judged(rule("r", "*"), NO_POLICY, observation).severity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, LOW",
        "1.58, 1, MEDIUM",
        "2, 2, HIGH",
        "2, 3, HIGH",
        "40, 3, CRITICAL",
    })
    void a_choice_counts_by_its_bits_and_by_how_it_looks(double bits, int perceptibility, Severity expected) {
        Observation choice = Cases.chosen("env.timezone", bits, perceptibility);
        assertThat(judged(Cases.variationRule("*"), NO_POLICY, choice).severity())
                .isEqualTo(expected);
    }

    @Test
    void a_message_tells_the_choice_in_words() {
        assertThat(judged(Cases.variationRule("*"), NO_POLICY, Cases.chosen("env.timezone", 1, 2))
                        .message())
                .isEqualTo(
                        "env.timezone chooses - | / by env.timezone equals a value that is not constant, another separator or pattern (A05), at"
                                + " most 1 bit");
    }

    @Test
    void a_mark_without_data_belongs_to_rules_about_all_data() {
        Observation mark = Cases.chosen(List.of(), 0, 3);
        assertThat(judge(List.of(Cases.variationRule("env.*")), NO_POLICY, mark))
                .isEmpty();
        assertThat(judge(List.of(Cases.variationRule("*")), NO_POLICY, mark)).hasSize(1);
    }

    @Test
    void a_choice_by_a_guess_is_told_and_never_above_low() {
        Observation sure = Cases.chosen("env.timezone", 4, 2);
        assertThat(judged(Cases.variationRule("*"), NO_POLICY, sure).severity()).isGreaterThan(Severity.LOW);
        assertThat(judged(Cases.variationRule("*"), NO_POLICY, Cases.guessed(sure))
                        .severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void a_rule_may_fix_or_cap_its_severity() {
        assertThat(judged(rule("r", "critical", null, List.of()), NO_POLICY, sent("device.os"))
                        .severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(judged(rule("r", null, "low", List.of()), NO_POLICY, sent("device.machine-id"))
                        .severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void a_message_is_filled_once_and_hostile_text_opens_no_hole() {
        Finding finding = judged(rule("r", "*"), NO_POLICY, sentTo("https://{slot}.example/$1\\"));
        assertThat(finding.message()).isEqualTo("env.timezone goes to https://{slot}.example/$1\\ in slot");
    }

    @Test
    void findings_of_one_message_are_a_group() {
        List<Finding> findings = judge(
                List.of(rule("r", "*")),
                NO_POLICY,
                sent("device.os"),
                sent("env.timezone"),
                sentTo("https://b.example/"));
        assertThat(findings).extracting(Finding::group).containsExactlyInAnyOrder("g1", "g1", null);
    }

    @Test
    void the_same_signal_to_two_addresses_has_two_fingerprints_whatever_the_order() {
        Observation a = sentTo("https://a.example/");
        Observation b = sentTo("https://b.example/");
        List<Finding> findings = judge(List.of(rule("r", "*")), NO_POLICY, a, b);
        assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
        assertThat(judge(List.of(rule("r", "*")), NO_POLICY, b, a)).isEqualTo(findings);
    }
}
