package dev.telltale.artifact;

import static dev.telltale.artifact.Archives.archive;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactReaderTest {
    private static final byte[] A_CLASS = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 1};

    @TempDir
    Path home;

    @Test
    void a_jar_offers_its_files_in_order_and_with_content() throws IOException {
        byte[] jar = archive()
                .with("x/B.class", "b")
                .with("x/", "")
                .with("A.txt", "a")
                .bytes();
        try (Opened opened = open(file("a.jar", jar))) {
            Component component = opened.components().get(0);
            assertThat(component.name()).isEqualTo("a.jar");
            assertThat(component.digest()).isEqualTo(Digests.sha256(jar));
            assertThat(contents(opened)).containsExactly("x/B.class=b", "A.txt=a");
            assertThat(opened.notes()).isEmpty();
        }
    }

    @Test
    void jars_in_jars_are_read_in_place_whether_compressed_or_stored() throws IOException {
        byte[] innermost = archive().with("y/Z.class", "z").bytes();
        byte[] stored = archive()
                .with("x/Y.class", "y")
                .withStored("deep.zip", innermost)
                .bytes();
        byte[] packed =
                archive().with("w/W.class", "w").with("deep.jar", innermost).bytes();
        byte[] jar = archive()
                .with("BOOT-INF/classes/App.class", "app")
                .withStored("BOOT-INF/lib/a.jar", stored)
                .with("lib/b.jar", packed)
                .bytes();
        try (Opened opened = open(file("app.war", jar))) {
            assertThat(contents(opened))
                    .containsExactly(
                            "BOOT-INF/classes/App.class=app",
                            "BOOT-INF/lib/a.jar!/x/Y.class=y",
                            "BOOT-INF/lib/a.jar!/deep.zip!/y/Z.class=z",
                            "lib/b.jar!/w/W.class=w",
                            "lib/b.jar!/deep.jar!/y/Z.class=z");
            assertThat(opened.notes()).isEmpty();
        }
    }

    @Test
    void a_single_class_file_is_a_component_of_one_entry() throws IOException {
        try (Opened opened = open(file("Y.class", A_CLASS))) {
            Component component = opened.components().get(0);
            assertThat(component.name()).isEqualTo("Y.class");
            assertThat(component.digest()).isEqualTo(Digests.sha256(A_CLASS));
            assertThat(component.entries()).extracting(Entry::path).containsExactly("Y.class");
            assertThat(component.entries().get(0).read()).isEqualTo(A_CLASS);
        }
    }

    @Test
    void a_directory_offers_files_and_what_is_inside_its_jars_sorted_by_name() throws IOException {
        Files.createDirectories(home.resolve("app/lib"));
        file("app/lib/b.jar", archive().with("x/Y.class", "y").bytes());
        file("app/lib/a.txt", "a".getBytes(StandardCharsets.UTF_8));
        file("app/Z.class", A_CLASS);
        try (Opened opened = open(home.resolve("app"))) {
            Component component = opened.components().get(0);
            assertThat(component.name()).isEqualTo("app");
            assertThat(component.entries())
                    .extracting(Entry::path)
                    .containsExactly("Z.class", "lib/a.txt", "lib/b.jar!/x/Y.class");
        }
    }

    @Test
    void a_directory_has_the_same_digest_until_a_path_or_a_content_changes() throws IOException {
        Files.createDirectories(home.resolve("app"));
        file("app/one", A_CLASS);
        file("app/two", new byte[] {1});
        String before = digestOf(home.resolve("app"));
        assertThat(digestOf(home.resolve("app"))).isEqualTo(before);
        file("app/two", new byte[] {2});
        String changed = digestOf(home.resolve("app"));
        Files.move(home.resolve("app/two"), home.resolve("app/three"));
        assertThat(digestOf(home.resolve("app"))).isNotIn(before, changed);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void a_target_that_does_not_exist_is_missing_and_the_others_are_read() throws IOException {
        Path jar = file("a.jar", archive().with("A.class", "a").bytes());
        String gone = home.resolve("gone.jar").toString();
        try (Opened opened = reader().open(
                        List.of(TargetSpec.root(gone), TargetSpec.root(jar.toString()), TargetSpec.root("a\0b")))) {
            assertThat(opened.missing()).containsExactly(gone, "a\0b");
            assertThat(contents(opened)).containsExactly("A.class=a");
            assertThat(opened.notes()).extracting(Note::reason).containsOnly("target-missing");
            assertThat(opened.notes()).extracting(Note::where).contains(gone);
        }
    }

    @Test
    void a_directory_named_by_a_dot_gets_its_real_name() throws IOException {
        Files.createDirectories(home.resolve("app/sub"));
        try (Opened opened = open(home.resolve("app/."))) {
            assertThat(opened.components().get(0).name()).isEqualTo("app");
        }
        try (Opened opened = open(home.resolve("app/sub/.."))) {
            assertThat(opened.components().get(0).name()).isEqualTo("app");
        }
    }

    @Test
    void entries_can_be_read_again_and_from_many_threads() throws Exception {
        Archives nested = archive();
        for (int i = 0; i < 50; i++) {
            nested.with("x/C" + i + ".class", ("content " + i).repeat(i));
        }
        Path jar = file(
                "a.jar",
                archive().with("lib/n.jar", nested.bytes()).with("A.class", "a").bytes());
        try (Opened opened = open(jar)) {
            List<String> once = contents(opened);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Callable<List<String>>> readers = Collections.nCopies(16, () -> contents(opened));
            List<List<String>> again = new ArrayList<>();
            for (Future<List<String>> reader : threads.invokeAll(readers)) {
                again.add(reader.get());
            }
            threads.shutdown();
            assertThat(again).hasSize(16).containsOnly(once);
        }
    }

    static ArtifactReader reader() {
        return new ArtifactReader(Limits.DEFAULT);
    }

    private static Opened open(Path target) {
        return reader().open(List.of(TargetSpec.root(target.toString())));
    }

    private static String digestOf(Path target) throws IOException {
        try (Opened opened = open(target)) {
            return opened.components().get(0).digest();
        }
    }

    private static List<String> contents(Opened opened) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Component component : opened.components()) {
            for (Entry entry : component.entries()) {
                contents.add(entry.path() + "=" + new String(entry.read(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }
}
