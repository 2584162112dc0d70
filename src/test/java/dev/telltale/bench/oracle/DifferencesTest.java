package dev.telltale.bench.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.bench.Expectation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label that does not tell the truth must be noticed. */
class DifferencesTest {
    private static final String CHOICE = "expect: [{kind: variation, data: work.ci, varies: set(env(CI))}]";

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_decides_makes_the_difference() throws IOException {
        assertThat(differences(CHOICE, "mode=a", "mode=b").lines()).isEmpty();
    }

    @Test
    void what_is_said_to_decide_and_changes_nothing_is_told() throws IOException {
        assertThat(differences(CHOICE, "mode=a", "mode=a").lines())
                .singleElement()
                .asString()
                .startsWith("no two environments that differ in set(env(CI)) alone");
    }

    @Test
    void a_difference_nobody_expects_is_told() throws IOException {
        String value = "expect: [{kind: transmission, data: work.ci, value: set(env(CI))}]";
        assertThat(differences(value, "ci=no", "ci=yes").lines()).isEmpty();
        assertThat(differences(value, "ci=no", "ci=yes!").lines())
                .singleElement()
                .asString()
                .startsWith("sends something else in one and other");
        assertThat(differences(value + "\nrest: a mark", "ci=no", "ci=yes!").lines())
                .isEmpty();
    }

    private Differences differences(String yaml, String plain, String automatic) throws IOException {
        Path file = Files.writeString(folder.resolve("expect.yaml"), yaml);
        Map<String, Oracle.Sent> sent = new TreeMap<>();
        sent.put("one", sent(plain, "no"));
        sent.put("other", sent(automatic, "yes"));
        return new Differences(Expectation.read(file), sent);
    }

    private static Oracle.Sent sent(String text, String answer) {
        return new Oracle.Sent("program", "", bytes(text), Map.of("set(env(CI))", bytes(answer)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
