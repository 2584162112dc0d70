package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    @Test
    void runs_of_three_and_more_are_shortened() {
        assertThat(References.of(List.of(9, 1, 2, 3, 5, 6, 9))).isEqualTo("[1]-[3], [5], [6], [9]");
    }

    @Test
    void one_number_stands_alone() {
        assertThat(References.of(List.of(7))).isEqualTo("[7]");
    }
}
