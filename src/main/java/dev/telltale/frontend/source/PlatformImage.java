package dev.telltale.frontend.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of the platform we run on, as bytes; none of them is loaded by asking for it here. */
final class PlatformImage {
    private final Map<String, Path> packages = new HashMap<>();

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

    /** A package's folder holds one link per module that has it; most have one. */
    private void add(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith("java.") && !name.startsWith("javax.") && !name.startsWith("com.sun.")) {
            return;
        }
        try (Stream<Path> modules = Files.list(folder)) {
            Path path = folder.getFileSystem().getPath("/modules");
            String directory = name.replace('.', '/');
            modules.map(module ->
                            path.resolve(String.valueOf(module.getFileName())).resolve(directory))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .ifPresent(found -> packages.put(name, found));
        } catch (IOException unreadable) {
            // the package stays unknown
        }
    }

    boolean hasPackage(String name) {
        return packages.containsKey(name);
    }

    byte @Nullable [] bytesOf(String className) {
        int dot = className.lastIndexOf('.');
        Path folder = dot < 0 ? null : packages.get(className.substring(0, dot));
        if (folder == null) {
            return null;
        }
        try {
            Path file = folder.resolve(className.substring(dot + 1) + ".class");
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
