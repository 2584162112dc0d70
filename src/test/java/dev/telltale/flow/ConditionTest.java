package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition ALWAYS = Condition.always();
    private static final Condition NEVER = Condition.any(List.of());

    private static Truth holds(Condition condition) {
        return condition.holds(leaf -> Truth.UNKNOWN);
    }

    @Test
    void all_of_nothing_always_holds_and_any_of_nothing_never_does() {
        assertThat(holds(Condition.all(List.of()))).isEqualTo(Truth.TRUE);
        assertThat(holds(Condition.any(List.of()))).isEqualTo(Truth.FALSE);
    }

    @Test
    void one_part_that_never_holds_decides_all_of_them() {
        assertThat(holds(Condition.all(List.of(ALWAYS, NEVER)))).isEqualTo(Truth.FALSE);
        assertThat(holds(Condition.any(List.of(ALWAYS, NEVER)))).isEqualTo(Truth.TRUE);
    }

    @Test
    void what_may_be_either_of_two_is_known_only_when_both_agree() {
        assertThat(holds(Condition.either(List.of(ALWAYS, NEVER)))).isEqualTo(Truth.UNKNOWN);
        assertThat(holds(Condition.either(List.of(NEVER, Condition.any(List.of())))))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void an_unknown_part_leaves_open_only_what_the_others_do_not_decide() {
        Condition open = Condition.either(List.of(ALWAYS, NEVER));
        assertThat(holds(Condition.all(List.of(open, ALWAYS)))).isEqualTo(Truth.UNKNOWN);
        assertThat(holds(Condition.all(List.of(open, NEVER)))).isEqualTo(Truth.FALSE);
        assertThat(holds(Condition.any(List.of(open, ALWAYS)))).isEqualTo(Truth.TRUE);
    }
}
