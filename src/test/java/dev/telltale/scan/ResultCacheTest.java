package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Component.Role;
import dev.telltale.cli.Samples;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Coverage.Limit;
import dev.telltale.finding.Destination.Resolution;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult.Contacted;
import dev.telltale.finding.Undetermined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
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
        Path entry = directory.resolve("results/ab12.json.gz");
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
        try (var out =
                new java.util.zip.GZIPOutputStream(Files.newOutputStream(directory.resolve("results/ab12.json.gz")))) {
            out.write("{\"observations\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(new ResultCache(directory).load(KEY)).isEmpty();
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
        Path entry = directory.resolve("results/" + key + ".json.gz");
        Files.setLastModifiedTime(entry, FileTime.fromMillis(epochSecond * 1000));
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
