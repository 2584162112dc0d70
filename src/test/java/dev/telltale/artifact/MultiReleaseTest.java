package dev.telltale.artifact;

import static dev.telltale.artifact.Archives.archive;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiReleaseTest {
    private static final String DECLARED = "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n";

    @TempDir
    Path home;

    @Test
    void the_highest_version_that_java_knows_replaces_the_plain_class() throws IOException {
        Reading reading = read(DECLARED, 17);
        assertThat(classesOf(reading)).containsExactly("META-INF/versions/11/A.class=11", "B.class=plain");
        assertThat(reading.notes())
                .containsExactly(new Note(
                        "multi-release",
                        "a.jar",
                        "entries for several Java versions; read: Java 11 (1); left unread: Java 9 (1), Java 21 (1)"));
    }

    @Test
    void another_java_takes_another_version() throws IOException {
        assertThat(classesOf(read(DECLARED, 8))).containsExactly("A.class=plain", "B.class=plain");
        assertThat(classesOf(read(DECLARED, 10))).containsExactly("META-INF/versions/9/A.class=9", "B.class=plain");
        assertThat(classesOf(read(DECLARED, 21))).containsExactly("META-INF/versions/21/A.class=21", "B.class=plain");
    }

    @Test
    void without_a_declaration_the_versions_are_left_out_and_said_so() throws IOException {
        Reading reading = read("Manifest-Version: 1.0\r\n\r\n", 17);
        assertThat(classesOf(reading)).containsExactly("A.class=plain", "B.class=plain");
        assertThat(reading.reasons()).containsExactly("multi-release");
    }

    @Test
    void a_broken_manifest_declares_nothing() throws IOException {
        assertThat(classesOf(read("\0\1 : nonsense", 17))).containsExactly("A.class=plain", "B.class=plain");
    }

    @Test
    void a_nested_jar_chooses_for_itself() throws IOException {
        byte[] outer = archive()
                .with("lib/n.jar", jar(DECLARED))
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n")
                .bytes();
        Reading reading = Reading.of(Files.write(home.resolve("a.jar"), outer), Limits.DEFAULT, 17);
        assertThat(reading.contents()).contains("lib/n.jar!/META-INF/versions/11/A.class=11");
        assertThat(reading.notes()).extracting(Note::where).containsExactly("a.jar!/lib/n.jar");
    }

    private Reading read(String manifest, int feature) throws IOException {
        return Reading.of(Files.write(home.resolve("a.jar"), jar(manifest)), Limits.DEFAULT, feature);
    }

    private static byte[] jar(String manifest) {
        return archive()
                .with("META-INF/MANIFEST.MF", manifest)
                .with("A.class", "plain")
                .with("META-INF/versions/9/A.class", "9")
                .with("META-INF/versions/21/A.class", "21")
                .with("META-INF/versions/11/A.class", "11")
                .with("B.class", "plain")
                .bytes();
    }

    private static List<String> classesOf(Reading reading) {
        return reading.contents().stream().filter(c -> c.contains(".class")).toList();
    }
}
