package dev.telltale.frontend.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of the platform we run on, as bytes; none of them is loaded by asking for it here. */
final class PlatformImage {
    private static final List<String> PREFIXES = List.of("java.", "javax.", "com.sun.", "org.", "jdk.net", "jdk.jfr");

    private final Map<String, List<Path>> packages = new HashMap<>();

    PlatformImage() {
        try {
            FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
            try (Stream<Path> known = Files.list(image.getPath("/packages"))) {
                known.forEach(this::add);
            }
        } catch (IOException | RuntimeException none) {
            packages.clear();
        }
    }

    /** A package's folder holds one link per module that has the package, or only packages inside it. */
    private void add(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (PREFIXES.stream().noneMatch(name::startsWith)) {
            return;
        }
        try (Stream<Path> modules = Files.list(folder)) {
            Path path = folder.getFileSystem().getPath("/modules");
            String directory = name.replace('.', '/');
            packages.put(
                    name,
                    modules.map(module -> path.resolve(String.valueOf(module.getFileName()))
                                    .resolve(directory))
                            .filter(Files::isDirectory)
                            .sorted()
                            .toList());
        } catch (IOException unreadable) {
            // the package stays unknown
        }
    }

    boolean hasPackage(String name) {
        return packages.containsKey(name);
    }

    byte @Nullable [] bytesOf(String className) {
        int dot = className.lastIndexOf('.');
        List<Path> folders = dot < 0 ? List.of() : packages.getOrDefault(className.substring(0, dot), List.of());
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(className.substring(dot + 1) + ".class");
                if (Files.exists(file)) {
                    return Files.readAllBytes(file);
                }
            }
            return null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
