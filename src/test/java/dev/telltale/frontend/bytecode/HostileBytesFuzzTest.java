package dev.telltale.frontend.bytecode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile bytes end in notes. Ordinary test runs replay the seeds; {@code JAZZER_FUZZ=1} looks for more. */
class HostileBytesFuzzTest {
    private static final byte[] ORIGINAL = Compiled.withJavac("""
                    class Example {
                        String f(int n, String s) {
                            try { return n > 3 ? s + n : switch (s) { case "a" -> "b"; default -> s.trim(); }; }
                            catch (RuntimeException e) { return null; }
                        }
                    }
                    """, 17).getOrDefault("Example", new byte[0]);

    static Stream<byte[]> seeds() {
        return Stream.of(ORIGINAL, new byte[0], new byte[] {1, 2, 3});
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void bytes_of_any_kind_are_read_without_throwing(byte[] content) {
        WholeLibraryTest.readBoth(content, ORIGINAL);
    }
}
