package dev.telltale.cli;

import dev.telltale.scan.FirstCompiler;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs a scan in a second Java machine with the launcher's options: the first compiler alone and an archive of loaded classes
 * save more than a second start costs, and no program can ask for them once it runs (decision 0055).
 *
 * @param java the program that starts a Java machine
 * @param jar this command line
 * @param given the options this machine was started with
 * @param memory most bytes of its heap
 */
record Relaunch(Path java, Path jar, List<String> given, long memory) {
    /** As in the launcher. */
    static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=12",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=inline,sun.security.provider.SHA2::*",
            "-Xms64m",
            "-XX:MinHeapFreeRatio=75",
            "-XX:MaxHeapFreeRatio=90");

    /** As in the launcher. */
    static final String ARCHIVE = "telltale.jsa";

    /** The commands that scan. */
    private static final Set<String> SCANNING = Set.of("scan", "explain");

    private static final long FIRST_HEAP = 64L << 20;

    /** Options that mean the same to a second machine; one that listens, records or waits for a debugger does not. */
    private static final Pattern REPEATABLE =
            Pattern.compile("-Xm[nsx].+|-Xss.+|-D(?!com[.]sun[.]management).+|-XX:[+-]Use[A-Za-z0-9]+GC");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use[A-Za-z0-9]+GC");

    /** Whether the command is one whose options of the machine matter; asking for help is answered as fast without. */
    static boolean paysFor(String... arguments) {
        return arguments.length > 1 && SCANNING.contains(arguments[0]);
    }

    /** {@return what would start this program again, empty when this machine fits already or nobody knows how it was started} */
    static Optional<Relaunch> ofThisMachine() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("java.class.path", "");
        if (FirstCompiler.isAlone()
                || !classes.endsWith(".jar")
                || classes.contains(File.pathSeparator)
                || !Files.isExecutable(java)) {
            return Optional.empty();
        }
        List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        Relaunch again =
                new Relaunch(java, Path.of(classes), given, Runtime.getRuntime().maxMemory());
        return again.isPossible() ? Optional.of(again) : Optional.empty();
    }

    boolean isPossible() {
        return memory >= 2 * FIRST_HEAP
                && given.stream().allMatch(option -> REPEATABLE.matcher(option).matches());
    }

    /** {@return the exit code; empty when no second machine could be started} */
    OptionalInt run(String... arguments) {
        try {
            Process second = new ProcessBuilder(command(arguments)).inheritIO().start();
            Thread end = new Thread(() -> end(second));
            Runtime.getRuntime().addShutdownHook(end);
            int code = second.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return OptionalInt.of(code);
        } catch (IOException notStarted) {
            return OptionalInt.empty();
        } catch (InterruptedException | IllegalStateException goingDown) {
            return OptionalInt.of(ExitCode.INTERRUPTED.number());
        }
    }

    /** Hands on the request to end, and waits for the last words. */
    private static void end(Process second) {
        second.destroy();
        try {
            second.waitFor();
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        boolean collectorChosen =
                given.stream().anyMatch(option -> COLLECTOR.matcher(option).matches());
        OPTIONS.stream()
                .filter(option -> !collectorChosen || !COLLECTOR.matcher(option).matches())
                .forEach(command::add);
        Path archive = jar.toAbsolutePath().resolveSibling(ARCHIVE);
        if (Files.isReadable(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
            command.add("-Xlog:cds*=off");
        }
        command.addAll(given);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
