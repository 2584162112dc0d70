package dev.telltale.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints, as a markdown table, what a scan costs against the floor: user and system CPU seconds of fresh machines with the
 * same heap and collector, the median of three.
 *
 * <p>{@code mvn -q -Pbenchmark -DskipTests integration-test}
 */
public final class Benchmark {
    private static final List<String> MACHINE = List.of("-Xmx1g", "-XX:+UseSerialGC");
    private static final int TIMES = Integer.getInteger("benchmark.times", 3);

    private final Machine machine;

    private Benchmark(Machine machine) {
        this.machine = machine;
    }

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark(Machine.in(Path.of("target/benchmark")));
        Map<String, List<Path>> sets = Jars.resolve();
        String table = benchmark.sources(Jars.groups("/bench/speed/sources.txt")) + "\n"
                + benchmark.sets(sets)
                + "\n"
                + benchmark.small(java.util.Objects.requireNonNull(sets.get("small")));
        Files.writeString(Path.of("target/benchmark/table.md"), table);
        System.out.println(table);
    }

    /** Sources: a whole scan against the parser alone, each in its own machine with its own settings. */
    private String sources(Map<String, List<Path>> groups) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("""
                | sources | lines | parser alone CPU s | scan CPU s | × parser |
                |---|---|---|---|---|
                """);
        for (Map.Entry<String, List<Path>> group : groups.entrySet()) {
            List<String> paths = group.getValue().stream().map(Path::toString).toList();
            Machine.Run parsing = median(() -> machine.run(MACHINE, Parsing.class.getName(), paths));
            Machine.Run scan = median(() -> machine.scan(MACHINE, scan(paths, "--no-cache")));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.2f |%n",
                    group.getKey(),
                    parsing.out().strip(),
                    parsing.cpu(),
                    scan.cpu(),
                    scan.cpu() / parsing.cpu()));
        }
        return text.toString();
    }

    private String sets(Map<String, List<Path>> sets) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("""
                | set | jars | MB | classes | floor CPU s | cold CPU s | × floor | launched CPU s | × floor | warm CPU s | × floor | cold wall s |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Map.Entry<String, List<Path>> set : sets.entrySet()) {
            if (!set.getKey().equals("small")) {
                text.append(row(set.getKey(), set.getValue()));
            }
        }
        return text.toString();
    }

    private String row(String name, List<Path> jars) throws IOException, InterruptedException {
        List<String> paths = jars.stream().map(Path::toString).toList();
        Machine.Run floor = median(() -> machine.run(MACHINE, Floor.class.getName(), paths));
        Machine.Run cold = median(() -> machine.scan(MACHINE, scan(paths, "--no-cache")));
        Machine.Run launched = median(() -> machine.launch(MACHINE, scan(paths, "--no-cache")));
        List<String> cached = scan(
                paths, "--cache-dir", machine.folder().resolve("cache-" + name).toString());
        machine.scan(MACHINE, cached);
        Machine.Run warm = median(() -> machine.scan(MACHINE, cached));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                jars.size(),
                megabytes(jars),
                floor.out().strip(),
                floor.cpu(),
                cold.cpu(),
                cold.cpu() / floor.cpu(),
                launched.cpu(),
                launched.cpu() / floor.cpu(),
                warm.cpu(),
                warm.cpu() / floor.cpu(),
                cold.wall());
    }

    /** One small jar, and what a class-data archive and the first compiler alone bring. */
    private String small(List<Path> jars) throws IOException, InterruptedException {
        List<String> arguments = scan(jars.stream().map(Path::toString).toList(), "--no-cache");
        Machine.Run launched = median(() -> machine.launch(MACHINE, arguments));
        Path archive = machine.folder().resolve("telltale.jsa");
        List<String> dump = new ArrayList<>(MACHINE);
        dump.add("-XX:ArchiveClassesAtExit=" + archive);
        machine.scan(dump, arguments);
        return String.format(
                        Locale.ROOT, "| one jar of %.0f kB | CPU s | wall s |%n|---|---|---|%n", 1000 * megabytes(jars))
                + smallRow("as it is", arguments)
                + smallRow("first compiler only", arguments, "-XX:TieredStopAtLevel=1")
                + smallRow("class-data archive", arguments, "-XX:SharedArchiveFile=" + archive)
                + smallRow("both", arguments, "-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + archive)
                + smallRow("as its launcher starts it", launched);
    }

    private String smallRow(String name, List<String> arguments, String... options)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(MACHINE);
        all.addAll(List.of(options));
        return smallRow(name, median(() -> machine.scan(all, arguments)));
    }

    private static String smallRow(String name, Machine.Run run) {
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, run.cpu(), run.wall());
    }

    private List<String> scan(List<String> paths, String... options) {
        List<String> arguments = new ArrayList<>(List.of("scan"));
        arguments.addAll(paths);
        arguments.addAll(List.of("-f", "json", "--no-progress", "--offline"));
        arguments.addAll(List.of("-o", machine.folder().resolve("report.json").toString()));
        arguments.addAll(List.of(options));
        return arguments;
    }

    private interface Measured {
        Machine.Run run() throws IOException, InterruptedException;
    }

    private static Machine.Run median(Measured measured) throws IOException, InterruptedException {
        List<Machine.Run> runs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Machine.Run run = measured.run();
            if (run.code() != 0) {
                throw new IOException("ended with " + run.code() + ": " + run.error());
            }
            runs.add(run);
        }
        runs.sort((a, b) -> Double.compare(a.cpu(), b.cpu()));
        return runs.get(TIMES / 2);
    }

    private static double megabytes(List<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        return bytes / 1e6;
    }
}
