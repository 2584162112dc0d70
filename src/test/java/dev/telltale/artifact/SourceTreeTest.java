package dev.telltale.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    @TempDir
    Path home;

    private Path tree;

    @BeforeEach
    void prepare() throws IOException {
        tree = Files.createDirectory(home.resolve("tree"));
    }

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = tree.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    private List<String> read() {
        return read(tree);
    }

    private static List<String> read(Path target) {
        return Reading.of(target).contents().stream()
                .map(content -> content.substring(0, content.indexOf('=')))
                .toList();
    }

    private List<Note> notes() {
        return Reading.of(tree).notes();
    }

    private static Note left(String where, int files) {
        return new Note(
                "build-output", where, files + " files that a build made and git does not track; not read", files);
    }

    /** An index as git writes it, without what is not looked at. */
    private void track(Path folder, String... paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("DIRC");
        out.writeInt(2);
        out.writeInt(paths.length);
        for (String path : paths) {
            int start = bytes.size();
            out.write(new byte[60]);
            out.writeShort(path.length());
            out.write(path.getBytes(StandardCharsets.UTF_8));
            out.write(new byte[8 - (bytes.size() - start) % 8]);
        }
        out.write(new byte[20]);
        Files.createDirectories(folder.resolve(".git"));
        Files.write(folder.resolve(".git/index"), bytes.toByteArray());
    }

    @Test
    void what_maven_made_is_counted_and_not_read() throws IOException {
        files("pom.xml", "src/A.java", "target/classes/A.class", "target/x/y.txt", "target/it.jar");
        assertThat(read()).containsExactly("pom.xml", "src/A.java");
        assertThat(notes()).containsExactly(left("tree/target", 3));
    }

    @Test
    void what_gradle_made_is_left_out_in_projects_without_a_build_file_too() throws IOException {
        files(
                "settings.gradle.kts",
                "build/a",
                "core/src/A.java",
                "core/build/b",
                "core/src/build/B.java",
                ".gradle/c");
        assertThat(read()).containsExactly("core/src/A.java", "core/src/build/B.java", "settings.gradle.kts");
        assertThat(notes()).containsExactly(left("tree/.gradle", 1), left("tree/build", 1), left("tree/core/build", 1));
    }

    @Test
    void a_folder_named_like_build_output_without_a_build_file_is_read() throws IOException {
        files("target/A.java", "build/B.java", "out/C.java", "bin/D.java");
        assertThat(read()).containsExactly("bin/D.java", "build/B.java", "out/C.java", "target/A.java");
    }

    @Test
    void the_folder_the_user_names_is_read_whatever_its_name() throws IOException {
        files("pom.xml", "target/A.java");
        assertThat(read(tree.resolve("target"))).containsExactly("A.java");
    }

    @Test
    void generated_sources_are_read() throws IOException {
        files("pom.xml", "target/generated-sources/annotations/A.java", "target/classes/A.class");
        files("g/build.gradle", "g/build/generated/sources/B.java", "g/build/libs/b.jar");
        assertThat(read())
                .containsExactly(
                        "g/build/generated/sources/B.java",
                        "g/build.gradle",
                        "pom.xml",
                        "target/generated-sources/annotations/A.java");
    }

    @Test
    void what_git_tracks_is_read_wherever_it_lies() throws IOException {
        files("pom.xml", "target/A.java", "target/deep/B.java", "target/C.java", "node_modules/x/index.js");
        track(tree, "node_modules/x/index.js", "pom.xml", "target/A.java", "target/deep/B.java");
        assertThat(read()).containsExactly("node_modules/x/index.js", "pom.xml", "target/A.java", "target/deep/B.java");
        assertThat(notes()).containsExactly(left("tree/target", 1));
    }

    @Test
    void the_index_of_a_repository_around_the_named_folder_counts() throws IOException {
        files("pom.xml", "target/A.java", "target/B.java");
        track(home, "tree/target/A.java");
        assertThat(read()).containsExactly("pom.xml", "target/A.java");
    }

    @Test
    void a_repository_inside_has_an_index_of_its_own() throws IOException {
        files("pom.xml", "target/A.java", "sub/pom.xml", "sub/target/A.java", "sub/target/B.java");
        track(tree, "pom.xml", "sub/target/B.java");
        track(tree.resolve("sub"), "target/A.java");
        assertThat(read()).containsExactly("pom.xml", "sub/pom.xml", "sub/target/A.java");
    }

    @Test
    void an_index_that_cannot_be_read_is_noted() throws IOException {
        files("pom.xml", "target/A.java");
        Files.createDirectories(tree.resolve(".git"));
        Files.writeString(tree.resolve(".git/index"), "nonsense");
        assertThat(read()).containsExactly("pom.xml");
        assertThat(notes()).extracting(Note::reason).containsExactlyInAnyOrder("build-output", "git-index");
    }

    @Test
    void a_link_to_build_output_is_not_followed() throws IOException {
        files("pom.xml", "elsewhere/A.java");
        Files.createSymbolicLink(tree.resolve("target"), tree.resolve("elsewhere"));
        assertThat(read()).containsExactly("elsewhere/A.java", "pom.xml");
    }

    @Test
    void the_number_of_files_left_out_changes_what_names_the_content() throws IOException {
        files("pom.xml", "target/A.java");
        String before = digest();
        files("target/B.java");
        assertThat(digest()).isNotEqualTo(before);
    }

    private String digest() throws IOException {
        try (Opened opened = new ArtifactReader(Limits.DEFAULT).open(List.of(TargetSpec.root(tree.toString())))) {
            return opened.components().get(0).digest();
        }
    }
}
