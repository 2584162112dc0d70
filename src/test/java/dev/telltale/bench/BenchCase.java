package dev.telltale.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** One program of the bench with what is expected of it. */
public record BenchCase(String id, Expectation expectation) {
    private static final Path SOURCES = Path.of("src/test/java/dev/telltale/bench/programs");
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final Path SERVICES = CLASSES.resolve("META-INF/services");
    private static final String PACKAGE = "dev.telltale.bench.programs.";

    /** Every program, or those whose id contains {@code -Dbench.only}. */
    public static List<BenchCase> all() throws IOException {
        String only = System.getProperty("bench.only", "");
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expect.yaml")))
                    .map(folder -> new BenchCase(
                            folder.getFileName().toString(), Expectation.read(folder.resolve("expect.yaml"))))
                    .filter(program -> program.id.contains(only))
                    .sorted((a, b) -> a.id.compareTo(b.id))
                    .toList();
        }
    }

    /** Name of the class whose {@code main} is the program. */
    public String mainClass() {
        return PACKAGE + id + ".Program";
    }

    /** Packs the program as it would ship. */
    Path jar(Path folder) throws IOException {
        Path jar = Files.createDirectories(folder).resolve(id + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path entry : entries()) {
                out.putNextEntry(
                        new ZipEntry(CLASSES.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Lays the program's sources out as a tree, with the same services. */
    Path sources(Path folder) throws IOException {
        Path root = folder.resolve(id);
        Path from = SOURCES.resolve(id);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                copy(
                        file,
                        root.resolve((PACKAGE + id).replace('.', '/'))
                                .resolve(from.relativize(file).toString()));
            }
        }
        for (Path entry : entries()) {
            if (entry.startsWith(SERVICES)) {
                copy(entry, root.resolve(CLASSES.relativize(entry).toString()));
            }
        }
        return root;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> entries() throws IOException {
        Path classes = CLASSES.resolve((PACKAGE + id).replace('.', '/'));
        try (Stream<Path> own = Files.walk(classes);
                Stream<Path> services = Files.exists(SERVICES) ? Files.list(SERVICES) : Stream.of()) {
            Stream<Path> providers =
                    services.filter(file -> file.getFileName().toString().startsWith(PACKAGE + id + "."));
            return Stream.concat(own.filter(Files::isRegularFile), providers)
                    .sorted()
                    .toList();
        }
    }
}
