package dev.telltale.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random texts, judged by ICU. */
class AgreementTest {
    private static final long SEED = 20_260_102;
    private static final int ROUNDS = 1_000;
    private static final UnicodeSet IGNORABLE = new UnicodeSet("[:Default_Ignorable_Code_Point:]").freeze();
    private static final UnicodeSet SPACES = new UnicodeSet("[[:White_Space:]-[\\u0000-\\u007F]]").freeze();

    private Random random = new Random(SEED);

    @BeforeEach
    void seed() {
        random = new Random(SEED);
    }

    @Test
    void an_ignorable_put_in_anywhere_is_invisible() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = text();
            int at = random.nextInt(text.length() + 1);
            String marked = text.substring(0, at) + one(IGNORABLE) + text.substring(at);
            assertThat(techniques(text, marked)).as(said(text, marked)).containsExactly("A02");
        }
    }

    @Test
    void another_space_for_any_space_is_a_space_class() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = text() + " " + text();
            String marked = text.replaceFirst(" ", one(SPACES));
            assertThat(techniques(text, marked)).as(said(text, marked)).containsExactly("A03");
        }
    }

    @Test
    void a_double_for_any_character_is_a_look_alike() {
        List<String> doubles = doublesOfAscii();
        for (int i = 0; i < ROUNDS; i++) {
            String twin = doubles.get(random.nextInt(doubles.size()));
            String plain = UnicodeTables.CHECKER.getSkeleton(twin);
            String text = text();
            int at = random.nextInt(text.length() + 1);
            String one = text.substring(0, at) + plain + text.substring(at);
            String other = text.substring(0, at) + twin + text.substring(at);
            assertThat(techniques(one, other))
                    .as(said(one, other))
                    .containsAnyOf("A01", "A03", "A11")
                    .doesNotContain("A09");
        }
    }

    @Test
    void texts_of_different_skeletons_are_no_look_alikes() {
        for (int i = 0; i < ROUNDS; i++) {
            String one = any();
            String other = any();
            if (!UnicodeTables.CHECKER.getSkeleton(one).equals(UnicodeTables.CHECKER.getSkeleton(other))) {
                assertThat(techniques(one, other)).as(said(one, other)).doesNotContain("A01", "A02");
            }
        }
    }

    @Test
    void nothing_throws_whatever_it_is_given() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Alternative> alternatives = new ArrayList<>();
            for (int count = random.nextInt(5); count >= 0; count--) {
                alternatives.add(new Alternative(List.of(
                        new Piece.Text(odd()), new Piece.Hole(odd(), List.of(odd(), "replace(" + odd() + ")")))));
                alternatives.add(Alternative.text(odd()));
            }
            assertThat(Signatures.of(alternatives)).isEqualTo(Signatures.of(alternatives));
            String text = odd();
            assertThat(Signatures.ofConstant(text).techniques().isEmpty() || Signatures.suspicious(text))
                    .as(CodePoints.named(text))
                    .isTrue();
        }
    }

    /** Characters whose skeleton is one ASCII character other than a blank. */
    private static List<String> doublesOfAscii() {
        return IntStream.rangeClosed(0x80, 0x1FFFF)
                .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .filter(text -> UnicodeTables.CHECKER.getSkeleton(text).matches("[!-~]"))
                .toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 'a', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    private String any() {
        StringBuilder text = new StringBuilder();
        random.ints(1 + random.nextInt(3), 0x20, 0x600)
                .filter(codePoint -> !Character.isISOControl(codePoint))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private String odd() {
        StringBuilder text = new StringBuilder();
        int[] kinds = {0x80, 0x500, 0x3100, 0x10000};
        for (int length = random.nextInt(10); length > 0; length--) {
            text.append((char)
                    (random.nextInt(9) == 0
                            ? 0xD800 + random.nextInt(0x800)
                            : random.nextInt(kinds[random.nextInt(kinds.length)])));
        }
        return text.toString();
    }

    private String one(UnicodeSet set) {
        return Character.toString(set.charAt(random.nextInt(set.size())));
    }

    private static Iterable<String> techniques(String... texts) {
        return Signatures.of(List.of(Alternative.text(texts[0]), Alternative.text(texts[1])))
                .techniques();
    }

    private static String said(String one, String other) {
        return CodePoints.named(one) + " | " + CodePoints.named(other) + ", seed " + SEED;
    }
}
