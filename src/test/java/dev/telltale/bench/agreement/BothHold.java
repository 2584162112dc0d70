package dev.telltale.bench.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What an artifact's jar and its sources both hold, each as an archive of its own. Left out are classes without a source
 * (shaded, generated, of another language), sources without a class, sources whose members an annotation processor
 * writes into the class, and files beside the code that only one of them has.
 *
 * @param rest the classes left out, to be given as class path to both
 * @param classes how many classes both hold
 * @param withoutSource how many classes are left out for want of a source
 * @param processed how many sources are left out because of an annotation processor
 */
record BothHold(Path jar, Path sources, Path rest, int classes, int withoutSource, int processed) {
    /** Processors that change the class they are used in, rather than writing another. */
    private static final Pattern CHANGING = Pattern.compile("(?m)^\\s*import\\s+(static\\s+)?lombok\\.");

    static BothHold of(Published published, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipFile jar = new ZipFile(published.jar().toFile());
                ZipFile sources = new ZipFile(published.sources().toFile())) {
            return new Split(jar, sources).write(folder);
        }
    }

    /** Two archives and what goes where. */
    private static final class Split {
        private final ZipFile jar;
        private final ZipFile sources;
        private final Map<String, String> classes = new TreeMap<>();
        private final Set<String> processed = new HashSet<>();

        Split(ZipFile jar, ZipFile sources) {
            this.jar = jar;
            this.sources = sources;
        }

        BothHold write(Path folder) throws IOException {
            for (String entry : names(jar, ".class")) {
                classes.put(entry, sourceOf(entry));
            }
            Set<String> used = new HashSet<>(classes.values());
            List<String> read = new ArrayList<>();
            for (String entry : names(sources, ".java")) {
                if (CHANGING.matcher(new String(bytes(sources, entry), StandardCharsets.UTF_8))
                        .find()) {
                    processed.add(entry);
                } else if (used.contains(entry)) {
                    read.add(entry);
                }
            }
            Map<Boolean, List<String>> split = split(new HashSet<>(read));
            List<String> both = split.getOrDefault(true, List.of());
            List<String> left = split.getOrDefault(false, List.of());
            List<String> resources = resources();
            return new BothHold(
                    copy(jar, both, resources, folder.resolve("both.jar")),
                    copy(sources, read, resources, folder.resolve("both-sources.jar")),
                    copy(jar, left, List.of(), folder.resolve("rest.jar")),
                    both.size(),
                    (int) left.stream()
                            .filter(c -> !processed.contains(classes.get(c)))
                            .count(),
                    processed.size());
        }

        private Map<Boolean, List<String>> split(Set<String> read) {
            Map<Boolean, List<String>> split = new HashMap<>();
            classes.forEach((entry, source) -> split.computeIfAbsent(read.contains(source), k -> new ArrayList<>())
                    .add(entry));
            return split;
        }

        private List<String> resources() {
            Set<String> beside = new HashSet<>(names(sources, ""));
            return names(jar, "").stream()
                    .filter(name -> !name.endsWith(".class") && !name.endsWith(".java") && beside.contains(name))
                    .toList();
        }

        /** Where a class of this package and source file is written, whatever version of the platform it is for. */
        private String sourceOf(String entry) throws IOException {
            String[] file = {""};
            new ClassReader(bytes(jar, entry))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitSource(
                                        @org.jspecify.annotations.Nullable String source,
                                        @org.jspecify.annotations.Nullable String debug) {
                                    file[0] = source == null ? "" : source;
                                }
                            },
                            ClassReader.SKIP_CODE);
            return entry.substring(0, entry.lastIndexOf('/') + 1) + file[0];
        }

        private static List<String> names(ZipFile archive, String end) {
            return archive.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .distinct()
                    .toList();
        }

        private static byte[] bytes(ZipFile archive, String entry) throws IOException {
            try (InputStream in = archive.getInputStream(archive.getEntry(entry))) {
                return in.readAllBytes();
            }
        }

        private static Path copy(ZipFile from, List<String> some, List<String> more, Path to) throws IOException {
            try (OutputStream file = Files.newOutputStream(to);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                List<String> all = new ArrayList<>(some);
                all.addAll(more);
                for (String entry : all) {
                    out.putNextEntry(new ZipEntry(entry));
                    out.write(bytes(from, entry));
                    out.closeEntry();
                }
            }
            return to;
        }
    }
}
