package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "1b", "7", "a", "d", "7f", "85", "9b", "a0", "ad", "34f", "61c", "115f", "180e", "200b", "200d", "200f", "2028",
        "202e", "2060", "2066", "2069", "2800", "3000", "3164", "d800", "dfff", "e000", "fe0f", "feff", "ffa0", "fff9",
        "ffff"
    })
    void what_deceives_the_eye_becomes_an_escape(String hex) {
        String deceptive = Character.toString(Integer.parseInt(hex, 16));
        assertThat(VisibleText.of("a" + deceptive + "b"))
                .isEqualTo("a\\u%4sb".formatted(hex).replace(' ', '0'));
    }

    @Test
    void invisible_tags_beyond_the_basic_plane_become_pairs() {
        assertThat(VisibleText.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
    }

    @Test
    void ordinary_text_of_any_script_stays() {
        String text =
                "caf\u00e9 \u6f22\u5b57 \u0928\u092e\u0938\u094d\u0924\u0947 \u05e9\u05dc\u05d5\u05dd \ud83d\ude80 a-b_c/$1";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void wide_and_combining_characters_are_counted_as_a_terminal_does() {
        assertThat(VisibleText.columns("a\u6f22e\u0301")).isEqualTo(4);
    }
}
