package dev.telltale.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    private static final Piece.Hole DATE = hole("date");
    private static final Piece.Hole SLASHED = hole("date", "replace(-,/)");
    private static final Piece.Hole NAME = hole("name");

    // A01

    @Test
    void four_apostrophes_are_one_look_alike_alphabet() {
        Signature signature = texts("'", "\u2019", "\u02BC", "\u02B9");
        check(signature, 3, "A01");
        assertThat(signature.shown()).containsExactly("U+0027", "U+2019", "U+02BC", "U+02B9");
    }

    @Test
    void the_same_sentence_with_four_apostrophes_shows_the_apostrophes_only() {
        Signature signature = of(
                sentence("Today's date is ", DATE, "."),
                sentence("Today\u2019s date is ", DATE, "."),
                sentence("Today\u02BCs date is ", DATE, "."),
                sentence("Today\u02B9s date is ", DATE, "."));
        check(signature, 3, "A01");
        assertThat(signature.shown()).containsExactly("U+0027", "U+2019", "U+02BC", "U+02B9");
    }

    @Test
    void apostrophe_and_date_separator_chosen_together_are_told_apart() {
        List<Alternative> eight = new ArrayList<>();
        for (String apostrophe : List.of("'", "\u2019", "\u02BC", "\u02B9")) {
            eight.add(sentence("Today" + apostrophe + "s date is ", DATE, "."));
            eight.add(sentence("Today" + apostrophe + "s date is ", SLASHED, "."));
        }
        Signature signature = Signatures.of(eight);
        check(signature, 3, "A01", "A06");
        assertThat(signature.shown())
                .containsExactly("U+0027", "U+2019", "U+02BC", "U+02B9", "as it is", "replace(-,/)");
        assertThat(Signatures.distinguishable(eight)).isEqualTo(8);
    }

    @Test
    void a_cyrillic_letter_for_a_latin_one_is_a_look_alike() {
        Signature signature = texts("plan", "pl\u0430n");
        check(signature, 3, "A01");
        assertThat(signature.shown()).containsExactly("U+0061", "U+0430");
        check(texts("rn", "\uFF4D"), 3, "A01");
        check(texts("\u212A", "K"), 3, "A01");
    }

    @Test
    void look_alikes_within_ascii_are_other_letters() {
        none("O", "0");
        none("l1", "ll");
        none("corn", "com");
    }

    @Test
    void an_unrelated_alternative_does_not_hide_an_alphabet() {
        Signature signature = texts("'", "\u2019", "none");
        check(signature, 3, "A01");
        assertThat(signature.shown()).containsExactly("U+0027", "U+2019");
    }

    @Test
    void one_accidental_pair_in_a_long_table_is_no_alphabet() {
        List<String> words = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> "word" + (char) ('a' + i % 26) + i)
                .toList());
        words.add("\u0430");
        words.add("a");
        none(words.toArray(String[]::new));
    }

    @Test
    void a_table_of_letters_and_their_doubles_is_an_alphabet() {
        check(
                texts("a b c e o p x y i j s \u0430 \u0441 \u0435 \u043E \u0440 \u0445 \u0443 \u0456 \u0458 \u0455 "
                        .split(" ")),
                3,
                "A01");
    }

    // A02, A03, A04

    @Test
    void an_invisible_character_is_seen() {
        Signature signature = texts("data", "da\u200Bta");
        check(signature, 3, "A02");
        assertThat(signature.shown()).containsExactly("\"\"", "U+200B");
        check(texts("\u200B", "\u200C", "\u2060", "\uFEFF"), 3, "A02");
        check(texts("", "\uDB40\uDC41"), 3, "A02");
        check(of(sentence("", NAME, ""), sentence("\u200B", NAME, "")), 3, "A02");
    }

    @Test
    void a_space_of_another_class_is_seen() {
        Signature signature = texts("a b", "a\u00A0b");
        check(signature, 3, "A03");
        assertThat(signature.shown()).containsExactly("U+0020", "U+00A0");
        check(texts(" ", "\u2009", "\u3000"), 3, "A03");
        check(texts("x", "x\u200A"), 3, "A03");
    }

    @Test
    void an_apostrophe_and_a_space_changed_together_are_two_techniques() {
        check(texts("it's so", "it\u2019s\u00A0so"), 3, "A01", "A03");
    }

    @Test
    void a_trailing_blank_shows_nothing_and_other_blanks_move_something() {
        check(texts("", " "), 3, "A04");
        check(texts("done", "done "), 3, "A04");
        check(texts("a\nb", "a \nb"), 3, "A04");
        check(of(sentence("a", NAME, ""), sentence("a ", NAME, "")), 2, "A04");
        check(texts("\r\n", "\n"), 2, "A04");
        check(texts("\tx", "    x"), 2, "A04");
        check(texts("a b", "a  b"), 2, "A04");
        assertThat(texts("\r\n", "\n").shown()).containsExactly("\"\\r\\n\"", "\"\\n\"");
    }

    // A05 to A08

    @Test
    void separators_and_patterns_toggle() {
        check(texts("-", "/"), 2, "A05");
        check(texts("yyyy-MM-dd", "yyyy/MM/dd"), 2, "A05");
        check(texts("yyyy-MM-dd", "dd.MM.yy"), 2, "A05");
        check(texts("yyyyMMdd", "yyyy-MM-dd"), 2, "A05");
        check(texts("MM/dd/yyyy", "dd/MM/yyyy"), 2, "A05");
        check(texts("HH:mm", "hh:mm a"), 2, "A05");
        check(texts("%Y-%m-%d", "%d.%m.%Y"), 2, "A05");
        check(texts("#,##0.00", "0.##"), 2, "A05");
        check(texts("%.2f", "%,.3f"), 2, "A05");
        check(of(sentence("a-", DATE, "-b"), sentence("a/", DATE, "/b")), 2, "A05");
        assertThat(texts("yyyy-MM-dd", "yyyy/MM/dd").shown()).containsExactly("\"yyyy-MM-dd\"", "\"yyyy/MM/dd\"");
    }

    @Test
    void a_value_and_its_own_transform() {
        Signature signature = of(new Alternative(List.of(DATE)), new Alternative(List.of(SLASHED)));
        check(signature, 2, "A06");
        assertThat(signature.shown()).containsExactly("as it is", "replace(-,/)");
        check(of(new Alternative(List.of(NAME)), sentence("<", NAME, ">")), 2, "A06");
        none(of(new Alternative(List.of(NAME)), new Alternative(List.of(DATE))));
        none(of(new Alternative(List.of(NAME)), Alternative.text("name")));
    }

    @Test
    void a_transform_that_puts_in_a_look_alike_is_a_look_alike() {
        Signature signature = of(
                new Alternative(List.of(NAME)),
                new Alternative(List.of(hole("name", "replace(',\u2019)"))),
                new Alternative(List.of(hole("name", "replace(',\u02BC)"))));
        check(signature, 3, "A01");
        assertThat(signature.shown()).containsExactly("U+0027", "U+2019", "U+02BC");
        check(
                of(new Alternative(List.of(NAME)), new Alternative(List.of(hole("name", "trim", "replace( ,\u00A0)")))),
                2,
                "A06");
    }

    @Test
    void one_value_formatted_by_two_patterns_is_a_toggled_pattern() {
        Signature signature = of(
                new Alternative(List.of(hole("now", "format(yyyy-MM-dd)"))),
                new Alternative(List.of(hole("now", "format(dd.MM.yyyy)"))));
        check(signature, 2, "A05");
        assertThat(signature.shown()).containsExactly("format(yyyy-MM-dd)", "format(dd.MM.yyyy)");
    }

    @Test
    void case_toggles() {
        check(texts("Linux", "linux", "LINUX"), 2, "A07");
        none("Linux", "linux", "Windows");
    }

    @Test
    void the_same_pieces_in_another_order() {
        check(texts("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}"), 2, "A08");
        check(texts("zone, host", "host, zone"), 2, "A08");
        check(of(pair(DATE, NAME), pair(NAME, DATE)), 2, "A08");
        assertThat(of(pair(DATE, NAME), pair(NAME, DATE)).shown()).containsExactly("\"{1}{2}\"", "\"{2}{1}\"");
        none("1.2", "2.1");
        none("on", "no");
    }

    // A09, A11

    @Test
    void one_sentence_in_two_wordings() {
        check(of(sentence("Today's date is ", DATE, "."), sentence("Today's day is ", DATE, ".")), 2, "A09");
        check(texts("you are a helpful assistant", "you are a careful assistant"), 2, "A09");
        none(of(sentence("tz=a", NAME, ""), sentence("tz=b", NAME, "")));
        none("status ok", "status bad");
    }

    @Test
    void another_wording_does_not_hide_a_look_alike() {
        check(texts("it's sunny in Paris today", "it\u2019s cloudy in Paris today"), 3, "A01", "A09");
    }

    @Test
    void quotes_escapes_and_normal_forms() {
        check(texts("\"", "\u201D"), 2, "A11");
        check(texts("'x'", "\"x\""), 2, "A11");
        check(texts("x y", "\"x y\""), 2, "A11");
        check(texts("a&b", "a&amp;b"), 2, "A11");
        check(texts("a b", "a%20b"), 2, "A11");
        check(texts("a\nb", "a\\nb"), 2, "A11");
        check(texts("caf\u00E9", "cafe\u0301"), 3, "A11");
    }

    // decoys

    @Test
    void plainly_different_texts_have_no_technique() {
        none("a", "b");
        none("unix", "windows");
        none("color", "colour");
        none("", "x");
        none("true", "false");
        none("https://a.example", "https://b.example/v2");
        none("8080", "443");
        none("travis", "github", "jenkins", "");
        assertThat(texts("a", "b").shown()).containsExactly("\"a\"", "\"b\"");
        assertThat(texts("a", "b").perceptibility()).isEqualTo(1);
    }

    @Test
    void one_alternative_is_no_choice() {
        none("'", "'");
        none(Signatures.of(List.of()));
        assertThat(Signatures.distinguishable(List.of(Alternative.text("a"), Alternative.text("a"))))
                .isEqualTo(1);
    }

    @Test
    void pieces_are_joined_before_they_are_compared() {
        Alternative parts = new Alternative(List.of(new Piece.Text("a"), new Piece.Text(""), new Piece.Text("b")));
        none(Signatures.of(List.of(parts, Alternative.text("ab"))));
    }

    @Test
    void what_is_appended_or_not_is_named_by_what_it_is() {
        check(Signatures.ofPresence(Alternative.text(", zone=x")), 1, "A12");
        check(Signatures.ofPresence(Alternative.text(" ")), 3, "A04");
        check(Signatures.ofPresence(Alternative.text("\u200B")), 3, "A02");
        check(Signatures.ofPresence(sentence("zone=", NAME, "")), 1, "A12");
    }

    @Test
    void long_texts_are_shown_around_their_difference() {
        String start = "You are a helpful assistant that answers questions about the weather. ".repeat(3);
        assertThat(texts(start + "Answer in one word", start + "Say nothing whatsoever")
                        .shown())
                .containsExactly("\"…he weather. Answer in one word\"", "\"…he weather. Say nothing whatsoever\"");
    }

    // robustness

    @Test
    void a_mark_in_the_middle_of_a_long_text_is_found() {
        String padding = "lorem ipsum ".repeat(90_000);
        check(texts(padding + "it's" + padding, padding + "it\u2019s" + padding), 3, "A01");
    }

    @Test
    void unpaired_surrogates_are_odd_and_no_trouble() {
        texts("\uD83D", "\uDE00", "a\uD83D", "\uD83D\uDE00");
        Signatures.ofConstant("a\uD83Db\uDC00");
        assertThat(texts("\uD83D", "x").shown()).containsExactly("\"\\u{D83D}\"", "\"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "'", "é", "\u200B", "a ", "\\", "%", "(\u0430", "yyyy-", "&#9999999;"})
    void large_inputs_take_bounded_work(String unit) {
        String large = unit.repeat(300_000 / unit.length());
        texts(large, large + "x", "x" + large, large.replace('a', 'b'));
        Signatures.ofConstant(large);
        Signatures.ofPresence(Alternative.text(large));
        Signatures.suspicious(large);
    }

    @Test
    void ten_thousand_alternatives_take_bounded_work() {
        Alternative[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> Alternative.text("value " + i + " of\u00A0many words in a row ".repeat(20)))
                .toArray(Alternative[]::new);
        Signature signature = of(many);
        assertThat(signature.shown()).hasSizeLessThanOrEqualTo(16);
        assertThat(Signatures.distinguishable(Arrays.asList(many))).isEqualTo(10_000);
    }

    private static Piece.Hole hole(String identity, String... transforms) {
        return new Piece.Hole(identity, List.of(transforms));
    }

    private static Alternative sentence(String before, Piece.Hole hole, String behind) {
        return new Alternative(List.of(new Piece.Text(before), hole, new Piece.Text(behind)));
    }

    private static Alternative pair(Piece one, Piece other) {
        return new Alternative(List.of(one, other));
    }

    private static Signature texts(String... texts) {
        return Signatures.of(Arrays.stream(texts).map(Alternative::text).toList());
    }

    private static Signature of(Alternative... alternatives) {
        return Signatures.of(List.of(alternatives));
    }

    private static void none(String... texts) {
        none(texts(texts));
    }

    private static void none(Signature signature) {
        assertThat(signature.techniques()).as(signature.toString()).isEmpty();
    }

    private static void check(Signature signature, int perceptibility, String... techniques) {
        assertThat(signature.techniques()).as(signature.toString()).containsExactly(techniques);
        assertThat(signature.perceptibility()).as(signature.toString()).isEqualTo(perceptibility);
    }
}
