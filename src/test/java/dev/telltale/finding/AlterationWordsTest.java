package dev.telltale.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlterationWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bits",
        "1, at most 1 bit",
        "1.58496, at most 1.6 bits",
        "2, at most 2 bits",
        "2.01, at most 2.1 bits",
    })
    void a_bound_is_never_rounded_down(double bits, String words) {
        assertThat(AlterationWords.bits(bits)).isEqualTo(words);
    }

    @Test
    void blanks_can_be_seen_and_many_alternatives_are_cut() {
        assertThat(AlterationWords.alternatives(choice("", " ", "a b"))).isEqualTo("\"\" | \" \" | a b");
        assertThat(AlterationWords.alternatives(choice("1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .endsWith("| 8 | 1 more");
    }

    private static Alteration choice(String... alternatives) {
        return new Alteration(List.of(), 1, 1, List.of(alternatives), List.of(), null);
    }

    @Test
    void a_technique_without_a_name_keeps_its_id() {
        assertThat(Techniques.inWords(List.of("A01", "A99"))).isEqualTo("look-alike letters (A01), A99");
    }
}
