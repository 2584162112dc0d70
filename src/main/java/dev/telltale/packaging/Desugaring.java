package dev.telltale.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Replaces lambda expressions and record methods in a folder of class files that javac wrote. */
public final class Desugaring {
    private final Path folder;
    private final Map<String, byte[]> written = new TreeMap<>();
    private final Nests nests = new Nests();

    private Desugaring(Path folder) {
        this.folder = folder;
    }

    /** Build step: {@code <folder of class files>}. */
    public static void main(String[] arguments) throws IOException {
        new Desugaring(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        removeOutdated();
        for (Path file : classFiles()) {
            rewrite(new ClassReader(Files.readAllBytes(file)));
        }
        for (String host : nests.hosts()) {
            written.putIfAbsent(host, Files.readAllBytes(file(host)));
        }
        for (Map.Entry<String, byte[]> one : written.entrySet()) {
            Files.write(file(one.getKey()), nests.completed(one.getValue()));
        }
    }

    private void rewrite(ClassReader read) {
        DesugaredClass rewritten = DesugaredClass.of(read);
        if (rewritten.changed()) {
            written.put(read.getClassName(), rewritten.bytes());
            written.putAll(rewritten.lambdas());
            nests.add(rewritten.nestHost(), rewritten.lambdas().keySet());
        }
    }

    /** Classes that an earlier run made of lambda expressions, and whose own class was compiled since. */
    private void removeOutdated() throws IOException {
        for (Path file : classFiles()) {
            if (LambdaClass.isOne(file) && !nests.isMember(new ClassReader(Files.readAllBytes(file)), this::read)) {
                Files.delete(file);
            }
        }
    }

    private byte[] read(String name) throws IOException {
        Path file = file(name);
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private Path file(String name) {
        return folder.resolve(name + ".class");
    }

    private List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}
