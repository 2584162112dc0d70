package dev.telltale.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Starts fresh Java machines that tell the CPU time they took.
 *
 * @param folder where files of the measurement go
 * @param cli the packaged command line
 * @param helper a jar with {@link Timed} and {@link Floor}; a class-data archive refuses directories on the class path
 */
public record Machine(Path folder, Path cli, Path helper) {
    private static final String MAIN = "dev.telltale.cli.Main";

    /** Prepares the folder; fails when the command line has not been packaged. */
    public static Machine in(Path folder) throws IOException {
        Path cli = Path.of("target/telltale.jar").toAbsolutePath();
        if (!Files.exists(cli)) {
            throw new IOException("target/telltale.jar is missing: mvn -q -DskipTests package");
        }
        Path absolute = Files.createDirectories(folder).toAbsolutePath();
        return new Machine(absolute, cli, helper(absolute.resolve("timed.jar")));
    }

    /** Runs the command line. */
    public Run scan(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        return run(options, MAIN, arguments);
    }

    /** Runs a main class of the helper jar or the command line in a fresh machine. */
    public Run run(List<String> options, String main, List<String> arguments) throws IOException, InterruptedException {
        Path cpu = folder.resolve("cpu.txt");
        Files.deleteIfExists(cpu);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", cli + java.io.File.pathSeparator + helper, Timed.class.getName()));
        command.addAll(List.of(cpu.toString(), main));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path error = folder.resolve("error.txt");
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        double used = Files.exists(cpu) ? Long.parseLong(Files.readString(cpu)) / 1e9 : Double.NaN;
        return new Run(code, used, wall, Files.readString(out), Files.readString(error));
    }

    private static Path helper(Path jar) throws IOException {
        Path classes = Path.of("target/test-classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> own = Files.list(classes.resolve("dev/telltale/bench/speed"))) {
            for (Path entry : own.sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(entry).toString().replace('\\', '/')));
                try (InputStream in = Files.newInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    /**
     * One finished machine.
     *
     * @param cpu user and system seconds of the process
     * @param wall seconds
     */
    public record Run(int code, double cpu, double wall, String out, String error) {}
}
