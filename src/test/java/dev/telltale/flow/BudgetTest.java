package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.FieldSymbol;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final AccessPath NEAR = AccessPath.EMPTY.push(field("a")).push(AccessPath.ANY);
    private static final AccessPath DEEP = NEAR.push(field("b"));

    private final Budget budget = new Budget(new Limits());

    @Test
    void a_datum_near_at_hand_goes_on_when_long_detours_used_up_the_guesses() {
        int detours = allowed(Form.ANY_OBJECT, DEEP);

        assertThat(allowed(Form.ANY_OBJECT, NEAR)).isEqualTo(detours / 2);
    }

    @Test
    void what_is_sure_and_what_was_chosen_have_shares_of_their_own() {
        allowed(Form.ANY_OBJECT, NEAR);

        assertThat(allowed(Form.PLAIN, DEEP)).isEqualTo(1_000);
        assertThat(allowed(Form.ANY_OBJECT | Form.ANSWER, NEAR)).isEqualTo(500);
    }

    private int allowed(int form, AccessPath path) {
        int count = 0;
        while (budget.allows(form, path)) {
            count++;
        }
        return count;
    }

    private static AccessPath.Field field(String name) {
        return new AccessPath.Field(new FieldSymbol("x.Holder", name, "x.Holder"));
    }
}
