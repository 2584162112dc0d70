package dev.telltale.artifact;

import static dev.telltale.artifact.Archives.archive;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, reading ends, stays within limits, and gives the same twice. */
class HostileBytesTest {
    private static final int MUTANTS = 50;
    private static final Limits SMALL = new Limits(1 << 16, 64, 3, 200, 1 << 12, 64, 1 << 14);

    @TempDir
    static Path home;

    @FuzzTest
    void any_bytes_are_survived(byte[] bytes) throws IOException {
        survives(bytes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutants_of_a_good_archive_are_survived(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] good = good();
        for (int i = 0; i < MUTANTS; i++) {
            survives(mutant(good, random));
        }
    }

    private static void survives(byte[] bytes) throws IOException {
        Path file = Files.write(home.resolve("a.jar"), bytes);
        Reading reading = Reading.of(file, SMALL, 17);
        assertThat(Reading.of(file, SMALL, 17)).isEqualTo(reading);
        assertThat(reading.contents()).hasSizeLessThanOrEqualTo(Math.max(1, SMALL.entries()));
        assertThat(reading.contents())
                .allSatisfy(content -> assertThat(content.length())
                        .isLessThan(SMALL.entryBytes() + 4 * SMALL.nameLength() + bytes.length));
    }

    private static byte[] good() {
        byte[] nested = archive()
                .with("x/Y.class", "y".repeat(300))
                .withStored("z", "z".getBytes(StandardCharsets.UTF_8))
                .bytes();
        return archive()
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n")
                .with("META-INF/versions/11/A.class", "eleven")
                .with("A.class", "plain")
                .with("b.jar", nested)
                .withStored("c.jar", nested)
                .bytes();
    }

    private static byte[] mutant(byte[] good, Random random) {
        byte[] bytes = random.nextInt(8) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) random.nextInt() : (byte) 0xFF;
        }
        return bytes;
    }
}
