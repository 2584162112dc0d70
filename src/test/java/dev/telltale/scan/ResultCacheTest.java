package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Component.Role;
import dev.telltale.cli.Samples;
import dev.telltale.finding.Alteration;
import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.finding.Alteration.Row;
import dev.telltale.finding.Alteration.TruthTable;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Coverage.Limit;
import dev.telltale.finding.Destination.Resolution;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult.Contacted;
import dev.telltale.finding.Undetermined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {
    private static final CacheKey KEY = new CacheKey("ab12");

    @TempDir
    Path directory = Path.of("");

    private static Analysis analysis(Observation... observations) {
        return new Analysis(
                List.of(observations),
                List.of(new Contacted("https://{region}.example.org", Resolution.TEMPLATE, List.of("env.timezone"))),
                List.of(new Undetermined("computed-name", List.of("env.variable"), Samples.LOCATION)),
                new Coverage(7, 1, 30, 3, List.of(new Limit("class-broken", 1, List.of("x/\u202eY.class"), true))));
    }

    @Test
    void what_is_stored_is_loaded_unchanged() {
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis(Samples.observation()));
        assertThat(cache.load(KEY)).contains(analysis(Samples.observation()));
        assertThat(cache.load(new CacheKey("cd34"))).isEmpty();
    }

    @Test
    void a_damaged_entry_is_no_entry_and_is_written_again() throws IOException {
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis());
        Path entry = directory.resolve("results/ab12.analysis.gz");
        byte[] sound = Files.readAllBytes(entry);
        for (int at : List.of(0, sound.length / 2, sound.length - 6)) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x55;
            Files.write(entry, damaged);
            assertThat(cache.load(KEY)).isEmpty();
        }
        Files.write(entry, new byte[0]);
        assertThat(cache.load(KEY)).isEmpty();
        cache.store(KEY, analysis());
        assertThat(cache.load(KEY)).isPresent();
    }

    @Test
    void an_entry_of_another_shape_is_no_entry() throws IOException {
        Files.createDirectories(directory.resolve("results"));
        compress("{\"observations\": []}".getBytes(StandardCharsets.UTF_8));
        assertThat(new ResultCache(directory).load(KEY)).isEmpty();
    }

    @Test
    void everything_a_choice_says_about_itself_is_kept_even_odd_text() {
        Alteration choice = new Alteration(
                List.of("A01"),
                1.5,
                3,
                List.of("U+0027", "\ud800", ""),
                List.of(
                        new DecidingTest("env.timezone", "equals", new ConstantSet(2, null, true, List.of()), "?"),
                        new DecidingTest("env.locale", "is set", null, "?")),
                new TruthTable(List.of(new Row(List.of("yes", "any"), "U+2019"))));
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis(altered(choice), Samples.observation()));
        assertThat(cache.load(KEY)).contains(analysis(altered(choice), Samples.observation()));
    }

    private static Observation altered(Alteration choice) {
        Observation plain = Samples.observation();
        return new Observation(
                "choice",
                plain.data(),
                null,
                plain.form(),
                plain.role(),
                plain.confidence(),
                new Guard(Guard.Default.OFF, List.of(new Guard.Control("env", "NO_TELEMETRY", "opt-out", true))),
                plain.reachability(),
                plain.signal(),
                new Location("a.jar", "x/Y.class", null, null, 7),
                plain.occurrences(),
                plain.trace(),
                choice);
    }

    @Test
    void an_entry_that_was_moved_to_another_key_is_no_entry() throws IOException {
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis());
        Files.move(entry("ab12"), entry("cd34"));
        assertThat(cache.load(new CacheKey("cd34"))).isEmpty();
    }

    @Test
    void an_entry_cut_short_or_with_more_behind_it_is_no_entry() throws IOException {
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis(Samples.observation()));
        byte[] sound = content(entry("ab12"));
        for (int length = 0; length < sound.length; length++) {
            compress(Arrays.copyOf(sound, length));
            assertThat(cache.load(KEY))
                    .as("%s bytes of %s", length, sound.length)
                    .isEmpty();
        }
        compress(Arrays.copyOf(sound, sound.length + 1));
        assertThat(cache.load(KEY)).isEmpty();
        compress(sound);
        assertThat(cache.load(KEY)).isPresent();
    }

    /** Whoever can write to the cache can also make the checksum right. */
    @Test
    void no_byte_in_an_entry_makes_loading_fail() throws IOException {
        ResultCache cache = new ResultCache(directory);
        cache.store(KEY, analysis(Samples.observation()));
        byte[] sound = content(entry("ab12"));
        for (int at = 0; at < sound.length; at++) {
            for (int value : List.of(0x00, 0x7f, 0xff)) {
                byte[] tampered = sound.clone();
                tampered[at] = (byte) value;
                compress(tampered);
                assertThatCode(() -> cache.load(KEY).map(Analysis::toString)).doesNotThrowAnyException();
            }
        }
    }

    private Path entry(String key) {
        return directory.resolve("results/" + key + ".analysis.gz");
    }

    private static byte[] content(Path entry) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(entry))) {
            return in.readAllBytes();
        }
    }

    private void compress(byte[] content) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(entry("ab12")))) {
            out.write(content);
        }
    }

    @Test
    void the_entries_unused_for_longest_are_forgotten() throws IOException {
        ResultCache cache = new ResultCache(directory, 2);
        cache.store(new CacheKey("1"), analysis());
        cache.store(new CacheKey("2"), analysis());
        age("1", 10);
        age("2", 20);
        cache.load(new CacheKey("1"));
        cache.store(new CacheKey("3"), analysis());
        assertThat(cache.load(new CacheKey("1"))).isPresent();
        assertThat(cache.load(new CacheKey("2"))).isEmpty();
        assertThat(cache.load(new CacheKey("3"))).isPresent();
    }

    private void age(String key, long epochSecond) throws IOException {
        Files.setLastModifiedTime(entry(key), FileTime.fromMillis(epochSecond * 1000));
    }

    @Test
    void a_cache_that_cannot_be_written_is_no_failure() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        ResultCache cache = new ResultCache(file);
        cache.store(KEY, analysis());
        assertThat(cache.load(KEY)).isEmpty();
    }

    @Test
    void nothing_unfinished_is_left_behind() {
        new ResultCache(directory).store(KEY, analysis());
        assertThat(directory.resolve("results")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_key_depends_on_everything_an_analysis_depends_on() {
        Component a = new Component("a.jar", null, "d1", Role.ROOT, List.of());
        List<CacheKey> keys = Stream.of(
                        CacheKey.of("1.0", "r1", List.of(a), List.of("include=x")),
                        CacheKey.of("1.1", "r1", List.of(a), List.of("include=x")),
                        CacheKey.of("1.0", "r2", List.of(a), List.of("include=x")),
                        CacheKey.of("1.0", "r1", List.of(a), List.of("include=", "x")),
                        CacheKey.of("1.0", "r1", List.of(a, a), List.of("include=x")),
                        CacheKey.of("1.0", "r1", List.of(with("b.jar", "d1", Role.ROOT)), List.of("include=x")),
                        CacheKey.of("1.0", "r1", List.of(with("a.jar", "d2", Role.ROOT)), List.of("include=x")),
                        CacheKey.of("1.0", "r1", List.of(with("a.jar", "d1", Role.CLASSPATH)), List.of("include=x")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(CacheKey.of("1.0", "r1", List.of(a), List.of("include=x"))).isEqualTo(keys.get(0));
    }

    private static Component with(String name, String digest, Role role) {
        return new Component(name, null, digest, role, List.of());
    }
}
