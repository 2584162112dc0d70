package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.ir.FieldSymbol;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final AccessPath NEAR = AccessPath.EMPTY.push(field("a")).push(AccessPath.ANY);
    private static final AccessPath DEEP = NEAR.push(field("b"));

    private final Budget budget = new Budget(new Limits(), source -> true);

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

    @Test
    void what_libraries_read_never_keeps_what_the_target_reads_from_a_second_try() {
        SourcePoint own = source(0);
        SourcePoint others = source(1);
        Budget shared = new Budget(new Limits(), source -> source.id() == 0);
        shared.share(List.of(own, others));
        for (int i = 0; i < 200; i++) {
            shared.start(others);
            allowed(shared, Form.PLAIN, DEEP);
        }

        assertThat(shared.startAgain(others)).isFalse();
        assertThat(shared.startAgain(own)).isTrue();
        assertThat(allowed(shared, Form.PLAIN, DEEP)).isEqualTo(10_000);
    }

    @Test
    void many_sources_of_libraries_make_no_share_of_the_targets_smaller() {
        List<SourcePoint> sources =
                IntStream.range(0, 3_000).mapToObj(BudgetTest::source).toList();
        Budget shared = new Budget(new Limits(), source -> source.id() == 0);
        shared.share(sources);

        shared.start(sources.get(0));
        assertThat(allowed(shared, Form.PLAIN, DEEP)).isEqualTo(1_000);
        shared.start(sources.get(1));
        assertThat(allowed(shared, Form.PLAIN, DEEP)).isEqualTo(250);
    }

    @SuppressWarnings("NullAway") // nobody asks where it is
    private static SourcePoint source(int id) {
        return new SourcePoint(id, null, 0, false, "", null, null, false, AccessPath.EMPTY, Form.PLAIN);
    }

    private int allowed(int form, AccessPath path) {
        return allowed(budget, form, path);
    }

    private static int allowed(Budget budget, int form, AccessPath path) {
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
