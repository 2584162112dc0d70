package dev.telltale.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF", // a byte order mark within a text orders no bytes
                "\uFEFFhello",
                "he\u200Bllo",
                "hello\u2060",
                "pass\u00ADword",
                "hello\u00A0world",
                "\u00A0",
                "a\u2003b",
                "line\u2028line",
                "p\u0430ypal", // Cyrillic within Latin
                "\u0410pple",
                "micr\u03BFsoft", // Greek within Latin
                "Today\u02BCs",
                "Today\u02B9s",
                "Today\u00B4s",
                "http:\u2215\u2215host",
                "\uFF41bc",
                "\uD835\uDC1Aa", // mathematical bold a
                "fa\u0301\u0430",
                "\u043Ca\u043C\u0430", // Latin within Cyrillic
                "a\u200Db",
                "\u3164",
                "x\u202Ey",
                "x\uFE0Fy",
                "tag\uDB40\uDC41"
            })
    void a_constant_with_a_mark(String text) {
        assertThat(Signatures.ofConstant(text).techniques())
                .as(CodePoints.named(text))
                .containsExactly("A25");
        assertThat(Signatures.suspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain ASCII, it's \"quoted\"",
                "L\u2019outil n\u2019envoie rien",
                "Vraiment\u00A0? Oui\u202F! \u00AB\u00A0Bien\u00A0\u00BB",
                "10\u00A0km, 1\u202F000\u00A0\u20AC",
                "wait\u2026 so\u2014yes\u2013no",
                "\u2018single\u2019 and \u201Cdouble\u201D",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", // a family
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB", // with a skin tone
                "\u2764\uFE0F 1\uFE0F\u20E3 \u00A9\uFE0F",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", // a flag
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian
                "\u0915\u094D\u200D\u0937", // Devanagari
                "\u0E20\u0E32\u200B\u0E29\u0E32", // Thai
                "\u05E9\u05DC\u05D5\u05DD\u200E abc",
                "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440", // Russian
                "SMS\u043A\u0430 \u043F\u0440\u0438\u0448\u043B\u0430",
                "\u0441\u0443\u043F", // a Russian word that looks Latin throughout
                "\u0391\u03B8\u03AE\u03BD\u03B1", // Greek
                "\u03B1-helix TNF\u03B1 5\u03BCm",
                "\u65E5\u672C\u8A9E\u3000API\uFF1Aok\uFF11",
                "Stra\u00DFe, na\u00EFve, \u00FEa\u00F0, kad\u0131n, \u0142\u00F3d\u017A",
                "800\u00D7600, 3\u2212x, 1\u20442",
                "\u2022 item \u00B7 item",
                "\u2116\u00A05, \u00A7\u00A07"
            })
    void ordinary_typography_is_no_mark(String text) {
        assertThat(Signatures.ofConstant(text).techniques())
                .as("%s", Signatures.ofConstant(text))
                .isEmpty();
    }

    @Test
    void bytes_and_tables_kept_in_a_constant_are_no_text() {
        String table = "\0\1\2\u00AD\3\u2000\0\u0085\u01AC\1";
        assertThat(Signatures.ofConstant(table).techniques()).isEmpty();
        assertThat(Signatures.ofConstant("one\0control\u200B").techniques()).containsExactly("A25");
    }

    @Test
    void the_marks_are_shown_as_code_points() {
        assertThat(Signatures.ofConstant("p\u0430y\u200Bpal\uFEFF").shown())
                .containsExactlyInAnyOrder("U+0430", "U+200B", "U+FEFF");
        assertThat(Signatures.ofConstant("\u200B").perceptibility()).isEqualTo(3);
    }

    @Test
    void ascii_is_never_suspicious() {
        assertThat(Signatures.suspicious("it's \"O0l1|\" `x`\r\n\t\0")).isFalse();
    }
}
