package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.telltale.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChoiceTest {
    private static List<String> chosen(List<String> only, List<String> skip) throws UnusableInputException {
        RuleChoice choice = new RuleChoice(List.of(), null, null, only, skip);
        List<Rule> rules = List.of("sent-timezone", "sent-hostname", "read-user").stream()
                .map(RuleChoiceTest::rule)
                .toList();
        return choice.in(rules).stream().map(Rule::id).toList();
    }

    private static Rule rule(String id) {
        return new Rule(id, id, "collection", List.of(), List.of(), List.of(), null, null, "m", "w", "r", List.of());
    }

    @Test
    void all_rules_judge_unless_some_are_named() throws UnusableInputException {
        assertThat(chosen(List.of(), List.of())).containsExactly("sent-timezone", "sent-hostname", "read-user");
        assertThat(chosen(List.of("read-user", "sent-timezone"), List.of()))
                .containsExactly("sent-timezone", "read-user");
        assertThat(chosen(List.of(), List.of("sent-hostname"))).containsExactly("sent-timezone", "read-user");
        assertThat(chosen(List.of("read-user"), List.of("read-user"))).isEmpty();
    }

    @Test
    void an_unknown_rule_names_the_nearest_one() {
        assertThatThrownBy(() -> chosen(List.of("sent-timezoen"), List.of("nonsense")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("unknown rule \"sent-timezoen\"; did you mean sent-timezone?\nunknown rule \"nonsense\"");
    }
}
