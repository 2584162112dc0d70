package dev.telltale.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables against ICU. {@code -Dgolden.update} writes them anew after ICU's version was raised. */
class UnicodeTest {
    private static final Path TABLES = Path.of("src", "main", "resources", "dev", "telltale", "alteration");
    private static final long SEED = 20_260_101;
    private static final int JAVA_17_UNICODE = 13;

    @Test
    void the_committed_tables_are_what_icu_says() throws IOException {
        for (Map.Entry<String, byte[]> table : UnicodeTables.all().entrySet()) {
            Path file = TABLES.resolve(table.getKey() + ".table");
            if (System.getProperty("golden.update") != null) {
                Files.write(file, table.getValue());
            }
            assertThat(Files.readAllBytes(file)).as(table.getKey()).isEqualTo(table.getValue());
        }
    }

    @Test
    void every_code_point_is_ignorable_space_and_of_a_script_as_icu_has_it() {
        assertThat(all(c -> Unicode.isIgnorable(c)
                        != UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)))
                .isEmpty();
        assertThat(all(c -> Unicode.isSpace(c) != icuSpace(c))).containsExactly(0x2800);
        assertThat(all(c -> !Unicode.script(c).equals(UScript.getShortName(UScript.getScript(c)))))
                .isEmpty();
    }

    @Test
    void every_code_point_has_the_skeleton_icu_gives_it() {
        assertThat(all(c -> !surrogate(c)
                        && !Skeletons.of(Character.toString(c))
                                .equals(UnicodeTables.CHECKER.getSkeleton(Character.toString(c)))))
                .isEmpty();
    }

    @Test
    void random_texts_have_the_skeleton_icu_gives_them() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random);
            assertThat(Skeletons.of(text))
                    .as("%s, seed %d", CodePoints.named(text), SEED)
                    .isEqualTo(UnicodeTables.CHECKER.getSkeleton(text));
        }
    }

    private static String randomText(Random random) {
        int[] planes = {0x7F, 0x24F, 0x52F, 0x2FFF, 0xFFFF, 0x1FFFF};
        return random.ints(1 + random.nextInt(12), 0, Integer.MAX_VALUE)
                .map(n -> n % planes[n % planes.length])
                .filter(c -> !surrogate(c) && UCharacter.getAge(c).getMajor() <= JAVA_17_UNICODE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean icuSpace(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE)
                || UCharacter.getType(codePoint) == UCharacter.SPACE_SEPARATOR;
    }

    private static boolean surrogate(int codePoint) {
        return UCharacter.getType(codePoint) == UCharacter.SURROGATE;
    }

    private static int[] all(IntPredicate differs) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(differs)
                .toArray();
    }
}
