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
    private final @Nullable FileSystem image;

    PlatformImage() {
        image = image();
    }

    private static @Nullable FileSystem image() {
        try {
            return FileSystems.getFileSystem(URI.create("jrt:/"));
        } catch (RuntimeException none) {
            return null;
        }
    }

    boolean hasPackage(String name) {
        return !foldersOf(name).isEmpty();
    }

    private List<Path> foldersOf(String packageName) {
        if (image == null || PREFIXES.stream().noneMatch(packageName::startsWith)) {
            return List.of();
        }
        return packages.computeIfAbsent(packageName, name -> folders(image, name));
    }

    /** A package's folder holds one link per module that has the package, or only packages inside it. */
    private static List<Path> folders(FileSystem image, String packageName) {
        String directory = packageName.replace('.', '/');
        try (Stream<Path> modules = Files.list(image.getPath("/packages", packageName))) {
            return modules.map(module -> image.getPath("/modules", String.valueOf(module.getFileName()), directory))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException unknown) {
            return List.of();
        }
    }

    byte @Nullable [] bytesOf(String className) {
        int dot = className.lastIndexOf('.');
        List<Path> folders = dot < 0 ? List.of() : foldersOf(className.substring(0, dot));
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
