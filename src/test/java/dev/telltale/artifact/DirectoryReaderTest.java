package dev.telltale.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryReaderTest {
    @TempDir
    Path home;

    private Path app;

    @BeforeEach
    void prepare() throws IOException {
        app = Files.createDirectory(home.resolve("app"));
        Files.writeString(app.resolve("a.txt"), "a");
    }

    @Test
    void a_link_in_a_loop_is_not_followed() throws IOException {
        Files.createSymbolicLink(app.resolve("loop"), app);
        Files.createSymbolicLink(app.resolve("self"), app.resolve("self"));
        Reading reading = Reading.of(app);
        assertThat(reading.contents()).containsExactly("a.txt=a");
        assertThat(reading.notes())
                .containsExactly(new Note("link-broken", "app/self", "links to something that is not there"));
    }

    @Test
    void a_link_out_of_the_directory_is_noted_and_not_followed() throws IOException {
        Files.writeString(home.resolve("secret"), "s");
        Files.createSymbolicLink(app.resolve("out"), home.resolve("secret"));
        Files.createSymbolicLink(app.resolve("up"), home);
        Reading reading = Reading.of(app);
        assertThat(reading.contents()).containsExactly("a.txt=a");
        assertThat(reading.reasons()).containsExactly("link-outside", "link-outside");
    }

    @Test
    void a_link_to_a_file_of_the_directory_needs_no_note() throws IOException {
        Files.createSymbolicLink(app.resolve("b.txt"), app.resolve("a.txt"));
        assertThat(Reading.of(app).notes()).isEmpty();
    }

    @Test
    void a_link_the_user_names_is_followed() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), app);
        assertThat(Reading.of(link).contents()).containsExactly("a.txt=a");
    }

    @Test
    void a_directory_that_may_not_be_read_is_noted() throws IOException {
        Path closed = Files.createDirectory(app.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed))
                .as("an administrator reads everything")
                .isFalse();
        Reading reading = Reading.of(app);
        assertThat(reading.contents()).containsExactly("a.txt=a");
        assertThat(reading.notes())
                .containsExactly(new Note("file-unreadable", "app/closed", "cannot be read: permission denied"));
    }

    @Test
    void the_limit_of_entries_holds_for_files_too() throws IOException {
        Files.writeString(app.resolve("b.txt"), "b");
        Reading reading = Reading.of(app, new Limits(100, 1, 6, 200, 1 << 20, 100, 100), 17);
        assertThat(reading.contents()).containsExactly("a.txt=a");
        assertThat(reading.notes())
                .containsExactly(new Note("limit-entries", "app", "1 entries lie beyond the limit of 1; not read"));
    }

    @Test
    void a_file_that_vanishes_before_it_is_read_is_noted_without_the_path_of_the_machine() throws IOException {
        try (Opened opened = new ArtifactReader(Limits.DEFAULT).open(List.of(TargetSpec.root(app.toString())))) {
            Files.delete(app.resolve("a.txt"));
            Entry entry = opened.components().get(0).entries().get(0);
            assertThatThrownBy(entry::read).hasMessage("app/a.txt: cannot be read: it vanished");
            assertThat(opened.notes())
                    .containsExactly(new Note("file-unreadable", "app/a.txt", "cannot be read: it vanished"));
        }
    }

    @Test
    void a_file_that_promises_a_class_but_holds_none_is_noted() throws IOException {
        Files.writeString(app.resolve("X.class"), "hello");
        assertThat(Reading.of(app).notes())
                .containsExactly(new Note(
                        "mislabelled", "app/X.class", "neither an archive nor a class file, though named like one"));
    }
}
