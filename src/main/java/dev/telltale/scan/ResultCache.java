package dev.telltale.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

/**
 * Finished analyses on disk, one compressed file per {@link CacheKey}. A cache is never a reason to fail: an entry that cannot be
 * read is no entry, one that cannot be written is left out. Gzip's checksum catches damaged entries, the key inside catches
 * those that were moved; that an entry means what it says, only the owner of the directory can know.
 */
public final class ResultCache {
    private static final int KEPT = 200;
    private static final int BUFFER = 1 << 16;
    private static final String SUFFIX = ".analysis.gz";

    /** What a file holds. */
    record Entry(String key, Analysis analysis) {}

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
        try (DataInputStream in = opened(file)) {
            Entry entry = new RecordReader(in).read(Entry.class);
            if (!entry.key().equals(key.hex()) || in.read() >= 0) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(entry.analysis());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps the analysis under the key and forgets the entries unused for longest beyond the bound. */
    public void store(CacheKey key, Analysis analysis) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, "new-", ".tmp");
            try {
                write(new Entry(key.hex(), analysis), unfinished);
                Files.move(
                        unfinished, fileOf(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forgetOldest();
        } catch (IOException unwritable) {
            // a full or read-only disk costs the next scan its head start, nothing else
        }
    }

    private Path fileOf(CacheKey key) {
        return directory.resolve(key.hex() + SUFFIX);
    }

    private static DataInputStream opened(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
        } catch (IOException damaged) {
            in.close();
            throw damaged;
        }
    }

    private static void write(Entry entry, Path file) throws IOException {
        try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER))) {
            new RecordWriter(out).write(entry);
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
