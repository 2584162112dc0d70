package dev.telltale.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished analyses on disk, one compressed JSON file per {@link CacheKey}. A cache is never a reason to fail: an entry that
 * cannot be read is no entry, one that cannot be written is left out. Gzip's checksum catches damaged entries.
 */
public final class ResultCache {
    private static final int KEPT = 200;
    private static final String SUFFIX = ".json.gz";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path directory;
    private final int kept;

    /** @param cacheDirectory Telltale's own cache directory; created when first written to */
    public ResultCache(Path cacheDirectory) {
        this(cacheDirectory, KEPT);
    }

    ResultCache(Path cacheDirectory, int kept) {
        this.directory = cacheDirectory.resolve("results");
        this.kept = kept;
    }

    /** {@return the analysis stored under the key, if it is there and sound} */
    public Optional<Analysis> load(CacheKey key) {
        Path file = fileOf(key);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Analysis analysis = MAPPER.readValue(in.readAllBytes(), Analysis.class);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(analysis);
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps the analysis under the key and forgets the entries unused for longest beyond the bound. */
    public void store(CacheKey key, Analysis analysis) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, "new-", ".tmp");
            try {
                write(analysis, unfinished);
                Files.move(
                        unfinished, fileOf(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forgetOldest();
        } catch (IOException | JacksonException unwritable) {
            // a full or read-only disk costs the next scan its head start, nothing else
        }
    }

    private Path fileOf(CacheKey key) {
        return directory.resolve(key.hex() + SUFFIX);
    }

    private static void write(Analysis analysis, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(MAPPER.writeValueAsBytes(analysis));
        }
    }

    private void forgetOldest() throws IOException {
        for (Path entry : newestFirst().stream().skip(kept).toList()) {
            Files.deleteIfExists(entry);
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(ResultCache::lastUsed)
                            .reversed()
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
