package dev.telltale.artifact;

import static dev.telltale.artifact.Archives.CENTRAL;
import static dev.telltale.artifact.Archives.LOCAL;
import static dev.telltale.artifact.Archives.archive;
import static dev.telltale.artifact.Archives.find;
import static dev.telltale.artifact.Archives.patched16;
import static dev.telltale.artifact.Archives.patched32;
import static dev.telltale.artifact.Archives.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad archive gives its note, and everything else in it is read all the same. */
class BadArchiveTest {
    private static final byte[] CLASS = new byte[32];

    static {
        byte[] head = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};
        System.arraycopy(head, 0, CLASS, 0, head.length);
    }

    @TempDir
    Path home;

    @Test
    void a_cut_off_archive_is_read_by_its_local_headers() {
        byte[] jar = two();
        check(Arrays.copyOf(jar, find(jar, CENTRAL, 0)), List.of("A=a", "B=b"), "archive-truncated");
        check(Arrays.copyOf(jar, find(jar, LOCAL, 1) + 3), List.of("A=a"), "archive-truncated");
    }

    @Test
    void a_cut_off_archive_of_stored_entries_is_read_too() {
        byte[] jar =
                archive().withStored("A", text("a")).withStored("B", text("b")).bytes();
        check(Arrays.copyOf(jar, find(jar, CENTRAL, 0)), List.of("A=a", "B=b"), "archive-truncated");
    }

    @Test
    void a_damaged_central_directory_is_completed_from_local_headers() {
        byte[] jar = two();
        check(patched32(jar, find(jar, CENTRAL, 1), 0), List.of("A=a", "B=b"), "archive-directory");
    }

    @Test
    void encrypted_entries_are_counted() {
        byte[] jar = two();
        check(patched16(jar, find(jar, CENTRAL, 0) + 8, 1), List.of("B=b"), "archive-encrypted");
    }

    @Test
    void an_unknown_compression_method_is_noted() {
        byte[] jar = two();
        check(patched16(jar, find(jar, CENTRAL, 0) + 10, 12), List.of("B=b"), "entry-method");
    }

    @Test
    void an_entry_that_expands_absurdly_is_not_read() {
        byte[] jar = archive().with("A", new byte[10 << 20]).with("B", "b").bytes();
        check(jar, List.of("B=b"), "entry-ratio");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, entry-name-traversal",
        "a/.., entry-name-traversal",
        "..\\x, entry-name-traversal",
        "a\\..\\b, entry-name-traversal",
        "/abc, entry-name-absolute",
        "\\abc, entry-name-absolute",
        "C:ab, entry-name-absolute",
        "a\0bc, entry-name-control",
    })
    void a_name_that_leads_elsewhere_is_not_read(String name, String reason) {
        byte[] jar =
                archive().with("_".repeat(name.length()), "a").with("B", "b").bytes();
        check(renamed(jar, "_".repeat(name.length()), name), List.of("B=b"), reason);
    }

    @Test
    void dots_inside_a_name_are_harmless() {
        check(archive().with("a/x..y/...", "a").bytes(), List.of("a/x..y/...=a"));
    }

    @Test
    void an_overlong_name_is_not_read_and_not_repeated_in_full() {
        Limits limits = new Limits(1 << 20, 10, 6, 200, 1 << 20, 100, 1 << 20);
        Reading reading =
                read(archive().with("x".repeat(101), "a").with("B", "b").bytes(), limits);
        assertThat(reading.contents()).containsExactly("B=b");
        assertThat(reading.reasons()).containsExactly("entry-name-length");
        assertThat(reading.notes().get(0).where()).hasSizeLessThan(100);
        Limits tight = new Limits(1 << 20, 10, 6, 200, 1 << 20, 5, 1 << 20);
        assertThat(read(archive().with("x".repeat(6), "a").bytes(), tight).reasons())
                .containsExactly("entry-name-length");
    }

    @Test
    void of_entries_with_one_name_the_last_is_read_as_java_does() {
        byte[] jar = archive().with("X1", "first").with("X2", "last").bytes();
        check(renamed(jar, "X2", "X1"), List.of("X1=last"), "entry-duplicate");
    }

    @Test
    void a_local_header_that_says_otherwise_is_noted_and_the_central_one_followed() {
        byte[] name = two();
        name[find(name, LOCAL, 0) + 30] = 'Z';
        check(name, List.of("A=a", "B=b"), "header-mismatch");
        byte[] method = two();
        check(patched16(method, find(method, LOCAL, 0) + 8, 0), List.of("A=a", "B=b"), "header-mismatch");
        byte[] sizes = two();
        check(patched32(sizes, find(sizes, LOCAL, 0) + 22, 77), List.of("A=a", "B=b"), "header-mismatch");
        byte[] encryption = two();
        check(patched16(encryption, find(encryption, LOCAL, 0) + 6, 9), List.of("A=a", "B=b"), "header-mismatch");
    }

    @Test
    void a_wrong_checksum_is_noted_and_the_content_read() {
        byte[] jar = two();
        check(patched32(jar, find(jar, CENTRAL, 0) + 16, 77), List.of("A=a", "B=b"), "entry-crc");
    }

    @Test
    void data_that_cannot_be_inflated_fails_alone() {
        byte[] jar = archive().with("A", "aaaaaaaaaaaaaaaaaa").with("B", "b").bytes();
        int data = find(jar, LOCAL, 0) + 31;
        Arrays.fill(jar, data, data + 3, (byte) 0xFF);
        check(jar, List.of("A", "B=b"), "entry-damaged");
    }

    @Test
    void an_entry_never_gives_more_than_it_declares() {
        byte[] jar = archive().with("A", "abcdef").bytes();
        Reading reading = read(patched32(jar, find(jar, CENTRAL, 0) + 24, 3), Limits.DEFAULT);
        assertThat(reading.contents()).containsExactly("A=abc");
        assertThat(reading.reasons()).contains("entry-size");
    }

    @Test
    void an_entry_shorter_than_declared_is_noted() {
        byte[] jar = archive().with("A", "abcdef").bytes();
        check(patched32(jar, find(jar, CENTRAL, 0) + 24, 9), List.of("A=abcdef"), "entry-size");
    }

    @Test
    void an_entry_pointing_nowhere_fails_alone() {
        byte[] beyond = two();
        check(patched32(beyond, find(beyond, CENTRAL, 0) + 42, 1 << 20), List.of("B=b"), "entry-damaged");
        byte[] amid = two();
        check(patched32(amid, find(amid, CENTRAL, 0) + 42, 5), List.of("A", "B=b"), "entry-damaged");
    }

    @Test
    void a_class_hidden_behind_a_directory_name_is_read() {
        byte[] jar = archive().with("x/Y.class_", "y").bytes();
        check(renamed(jar, "x/Y.class_", "x/Y.class/"), List.of("x/Y.class=y"), "entry-name-directory");
    }

    @Test
    void a_launch_script_before_the_archive_is_passed_over() {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        jar.writeBytes(text("#!/bin/sh\nexec java -jar \"$0\"\n"));
        jar.writeBytes(two());
        check(jar.toByteArray(), List.of("A=a", "B=b"));
    }

    @Test
    void an_empty_archive_has_no_entries() {
        check(archive().bytes(), List.of());
    }

    @Test
    void what_is_named_like_an_archive_but_is_none_is_said_so() {
        assertThat(Reading.of(home, "a.jar", text("hello"), Limits.DEFAULT))
                .isEqualTo(new Reading(
                        List.of("a.jar=hello"),
                        List.of(new Note(
                                "mislabelled",
                                "a.jar",
                                "neither an archive nor a class file, though named like one"))));
        check(archive().with("lib/b.jar", "hello").bytes(), List.of("lib/b.jar=hello"), "mislabelled");
    }

    @Test
    void archives_and_classes_are_known_by_their_content() {
        assertThat(Reading.of(home, "A.class", two(), Limits.DEFAULT).contents())
                .containsExactly("A=a", "B=b");
        assertThat(Reading.of(home, "b.jar", CLASS, Limits.DEFAULT).contents())
                .singleElement()
                .asString()
                .startsWith("b.jar.class=");
        Reading hidden = read(
                archive()
                        .with("inst/Y.classdata", CLASS)
                        .with("data.bin", two())
                        .bytes(),
                Limits.DEFAULT);
        assertThat(hidden.contents().get(0)).startsWith("inst/Y.classdata.class=");
        assertThat(hidden.contents()).contains("data.bin!/A=a", "data.bin!/B=b");
        assertThat(hidden.reasons()).containsExactly("mislabelled");
    }

    @Test
    void limits_cut_at_the_same_place_every_time() {
        byte[] jar =
                archive().with("A", "aaaa").with("B", "bbbb").with("C", "c").bytes();
        Reading fewBytes = read(jar, new Limits(7, 10, 6, 200, 1 << 20, 100, 1 << 20));
        assertThat(fewBytes.contents()).containsExactly("A=aaaa", "C=c");
        assertThat(fewBytes.reasons()).containsExactly("limit-expanded");
        Reading fewEntries = read(jar, new Limits(100, 2, 6, 200, 1 << 20, 100, 1 << 20));
        assertThat(fewEntries.contents()).containsExactly("A=aaaa", "B=bbbb");
        assertThat(fewEntries.reasons()).containsExactly("limit-entries");
        Reading smallEntries = read(jar, new Limits(100, 10, 6, 200, 1 << 20, 100, 3));
        assertThat(smallEntries.contents()).containsExactly("C=c");
        assertThat(smallEntries.reasons()).containsExactly("file-size", "file-size");
    }

    @Test
    void archives_nested_too_deep_stay_closed() {
        byte[] jar = two();
        for (int i = 0; i < 7; i++) {
            jar = archive().with("n.jar", jar).bytes();
        }
        Reading reading = read(jar, Limits.DEFAULT);
        assertThat(reading.reasons()).containsExactly("archive-depth");
        assertThat(reading.contents()).singleElement().asString().startsWith("n.jar!/n.jar!/");
    }

    @Test
    void many_records_over_the_same_data_share_one_budget() {
        byte[] jar =
                archive().with("A", "x".repeat(900)).with("B", "x".repeat(900)).bytes();
        patched32(jar, find(jar, CENTRAL, 1) + 42, 0);
        Reading reading = read(jar, new Limits(1000, 10, 6, 200, 1 << 20, 100, 1 << 20));
        assertThat(reading.contents()).hasSize(1);
        assertThat(reading.reasons()).containsExactly("limit-expanded");
    }

    private static byte[] two() {
        return archive().with("A", "a").with("B", "b").bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Reading read(byte[] jar, Limits limits) {
        return Reading.of(home, "a.jar", jar, limits);
    }

    private void check(byte[] jar, List<String> contents, String... reasons) {
        Reading reading = read(jar, Limits.DEFAULT);
        assertThat(reading.contents()).isEqualTo(contents);
        assertThat(reading.reasons()).containsExactly(reasons);
    }
}
