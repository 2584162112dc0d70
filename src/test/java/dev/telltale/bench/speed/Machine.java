package dev.telltale.bench.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts fresh Java machines and tells the CPU time they took, as the kernel counts it for children that ended: on Linux only.
 *
 * @param folder where files of the measurement go
 * @param cli the packaged command line
 * @param launcher what starts it
 */
public record Machine(Path folder, Path cli, Path launcher) {
    private static final Path OWN_COUNTS = Path.of("/proc/self/stat");

    /** User and system time of children, counted from the end of the process's name, which may hold blanks. */
    private static final int CHILDREN_USER = 14;

    private static final double TICKS_A_SECOND = 100;

    /** Prepares the folder; fails when the command line has not been packaged. */
    public static Machine in(Path folder) throws IOException {
        Path cli = Path.of("target/telltale.jar").toAbsolutePath();
        if (!Files.exists(cli)) {
            throw new IOException("target/telltale.jar is missing: mvn -q -DskipTests package");
        }
        return new Machine(
                Files.createDirectories(folder).toAbsolutePath(),
                cli,
                Path.of("target/telltale").toAbsolutePath());
    }

    /** Runs the command line. */
    public Run scan(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        return java(options, List.of("-jar", cli.toString()), arguments);
    }

    /** Runs the command line as its launcher starts it, with more options. */
    public Run launch(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        return run(command, String.join(" ", options));
    }

    /** Runs a main class of these tests in a fresh machine. */
    public Run run(List<String> options, String main, List<String> arguments) throws IOException, InterruptedException {
        String classes = Path.of("target/test-classes").toAbsolutePath().toString();
        return java(options, List.of("-cp", cli + File.pathSeparator + classes, main), arguments);
    }

    private Run java(List<String> options, List<String> program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        command.addAll(arguments);
        return run(command, "");
    }

    private Run run(List<String> command, String launcherOptions) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path error = folder.resolve("error.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TELLTALE_JAVA_OPTS", launcherOptions);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        double before = childrenSeconds();
        long start = System.nanoTime();
        int code = builder.redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        return new Run(code, childrenSeconds() - before, wall, Files.readString(out), Files.readString(error));
    }

    private static double childrenSeconds() throws IOException {
        String counts = Files.readString(OWN_COUNTS);
        String[] fields = counts.substring(counts.lastIndexOf(')') + 1).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) / TICKS_A_SECOND;
    }

    /**
     * One finished machine.
     *
     * @param cpu user and system seconds of the process
     * @param wall seconds
     */
    public record Run(int code, double cpu, double wall, String out, String error) {}
}
