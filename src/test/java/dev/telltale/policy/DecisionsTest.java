package dev.telltale.policy;

import static dev.telltale.policy.Cases.NO_POLICY;
import static dev.telltale.policy.Cases.decision;
import static dev.telltale.policy.Cases.guarded;
import static dev.telltale.policy.Cases.judged;
import static dev.telltale.policy.Cases.policy;
import static dev.telltale.policy.Cases.rule;
import static dev.telltale.policy.Cases.sent;
import static dev.telltale.policy.Cases.sentTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Severity;
import dev.telltale.rule.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
    private static Finding judge(Policy policy, String... endpoints) {
        return judged(rule("r", "*"), policy, sentTo(endpoints));
    }

    @Test
    void an_allowed_host_is_not_counted_and_says_why() {
        Finding finding = judge(policy(decision("allow", List.of(), List.of("*.a.example"))), "https://x.a.example/");
        assertThat(finding.suppression()).isEqualTo("allowed by policy gate: agreed in 2025");
    }

    @Test
    void an_allowed_host_does_not_cover_a_second_one() {
        Policy policy = policy(decision("allow", List.of(), List.of("a.example")));
        assertThat(judge(policy, "https://a.example/", "https://b.example/").counts())
                .isTrue();
    }

    @Test
    void an_unknown_address_is_no_allowed_host() {
        assertThat(judge(policy(decision("allow", List.of(), List.of("*")))).counts())
                .isTrue();
    }

    @Test
    void one_denied_host_is_enough() {
        Policy policy = policy(decision("deny", List.of(), List.of("b.example")));
        Finding finding = judge(policy, "https://a.example/", "https://b.example/");
        assertThat(finding.denied()).isTrue();
        assertThat(finding.message()).endsWith("Denied by policy gate: agreed in 2025.");
    }

    @Test
    void the_first_decision_wins() {
        Policy policy = policy(
                decision("deny", List.of("env.timezone"), List.of()), decision("allow", List.of("*"), List.of()));
        assertThat(judge(policy, "https://a.example/").denied()).isTrue();
    }

    @Test
    void a_policy_may_rate_anew() {
        Policy.Decision rate = new Policy.Decision(
                "severity",
                "critical",
                List.of(),
                List.of(),
                List.of("env.*"),
                List.of("http.*"),
                List.of(),
                List.of("on"),
                "");
        assertThat(judge(policy(rate), "https://a.example/").severity()).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example:8443/p, a.example",
        "https://good.example@evil.example/, evil.example",
        "https://evil.example\\@good.example/, evil.example",
        "https://{region}.A.example?x=.b.example, {region}.a.example",
        "a.example, a.example",
    })
    void a_host_is_what_a_client_would_connect_to(String endpoint, String host) {
        assertThat(Hosts.hostOf(endpoint)).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, true", "2026-06-14, false", "soon, false"})
    void a_waiver_hides_a_finding_through_its_last_day(String expires, boolean hidden) {
        String fingerprint = judge(NO_POLICY, "https://a.example/").fingerprint();
        Policy.Waiver waiver = new Policy.Waiver(fingerprint, "R. Lindqvist", "support", expires);
        Finding finding = judge(new Policy("gate", "Gate", "high", List.of(), List.of(waiver)), "https://a.example/");
        assertThat(finding.counts()).isEqualTo(!hidden);
        assertThat(finding.message().contains("The waiver of R. Lindqvist ended on"))
                .isEqualTo(!hidden);
    }

    @Test
    void a_waiver_of_another_finding_changes_nothing() {
        Policy.Waiver waiver = new Policy.Waiver("00", "R. Lindqvist", "support", "2027-01-01");
        Policy policy = new Policy("gate", "Gate", "high", List.of(), List.of(waiver));
        assertThat(judged(rule("r", "*"), policy, sent("device.os")).counts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"opt-out,false,true", "opt-in,false,true", "opt-out,true,false", "condition,false,false"})
    void a_refusal_that_some_sends_get_round_can_be_denied(String effect, boolean dominates, boolean denied) {
        Policy.Decision decision = new Policy.Decision(
                "deny", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of("leaking"), "it leaks");
        Guard guard = new Guard(Guard.Default.ON, List.of(new Guard.Control("env", "ACME_OFF", effect, dominates)));
        Finding finding = judged(rule("r", "*"), policy(decision), guarded(sentTo("https://a.example/"), guard));
        assertThat(finding.denied()).isEqualTo(denied);
    }
}
