package dev.telltale.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Adds our own classes to the list of those that a short scan loaded, as other scans load others; the archive takes them all. */
public final class ClassList {
    private static final String SUFFIX = ".class";

    private ClassList() {}

    /** Build step: {@code <folder of class files> <list that the machine wrote>}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path list = Path.of(arguments[1]);
        Set<String> lines = new LinkedHashSet<>(Files.readAllLines(list));
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .forEach(lines::add);
        }
        Files.write(list, lines);
    }
}
