package dev.telltale.bench.oracle;

import dev.telltale.bench.BenchCase;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs all programs in one fresh machine per fake environment, two machines at a time where they cannot meet.
 *
 * <p>The programs name ordinary hosts. Nothing in them is redirected: the machine's default proxy selector points at the
 * recorder, {@code jdk.net.hosts.file} resolves the example hosts to a loopback address for plain sockets and packets, and
 * commands found on the path are scripts that write down their arguments.
 */
final class Oracle {
    private static final List<String> HOSTS = List.of("telemetry.example.com", "logs.example.com");
    private static final String SCRIPT =
            "#!/bin/sh\n{ printf '%s\\n' \"$@\"; env | grep '^TOOL_'; cat; } >> arguments.txt\n";
    private static final String GIT = "#!/bin/sh\nsed -n 's/.*email = //p' \"$DEMO_HOME/.gitconfig\"\n";

    private static final boolean LINUX =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    private final Path folder;

    Oracle(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** What each program sent, by environment. */
    Map<String, Map<String, Sent>> run(List<BenchCase> programs) throws IOException, InterruptedException {
        Path plan = Files.createDirectories(folder).resolve("plan.txt");
        Files.write(plan, programs.stream().map(Oracle::plan).toList());
        ExecutorService pool = Executors.newFixedThreadPool(LINUX ? 2 : 1);
        try {
            Map<Environment, Future<List<Sent>>> running = new LinkedHashMap<>();
            for (Environment environment : Environment.ALL) {
                running.put(environment, pool.submit(() -> run(environment, plan, programs)));
            }
            return byProgram(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, Map<String, Sent>> byProgram(Map<Environment, Future<List<Sent>>> running)
            throws IOException, InterruptedException {
        Map<String, Map<String, Sent>> byProgram = new LinkedHashMap<>();
        for (Map.Entry<Environment, Future<List<Sent>>> each : running.entrySet()) {
            try {
                for (Sent sent : each.getValue().get()) {
                    byProgram
                            .computeIfAbsent(sent.program(), id -> new LinkedHashMap<>())
                            .put(each.getKey().name(), sent);
                }
            } catch (ExecutionException e) {
                throw new IOException(each.getKey().name() + " could not be run", e);
            }
        }
        return byProgram;
    }

    private static String plan(BenchCase program) {
        return String.join(
                "\t",
                Stream.of(Stream.of(program.id(), program.mainClass()), program.expectation().expressions().stream())
                        .flatMap(columns -> columns)
                        .toList());
    }

    private List<Sent> run(Environment environment, Path plan, List<BenchCase> programs)
            throws IOException, InterruptedException {
        Path home = clean(folder.resolve(environment.name()));
        environment.furnish(home);
        Path result = home.resolve("result.txt");
        Path errors = home.resolve("errors.txt");
        Path nobody = Files.createFile(home.resolve("no-input.txt"));
        Process process = builder(environment, home, plan, result)
                .redirectInput(nobody.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (!Files.exists(result)) {
            throw new IOException("nothing came back from " + environment.name() + ": " + Files.readString(errors));
        }
        List<Sent> sent = new ArrayList<>();
        List<String> lines = Files.readAllLines(result);
        for (int i = 0; i < lines.size(); i++) {
            sent.add(Sent.read(programs.get(i), lines.get(i)));
        }
        return sent;
    }

    private ProcessBuilder builder(Environment environment, Path home, Path plan, Path result) throws IOException {
        String address = address(Environment.ALL.indexOf(environment));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djdk.net.hosts.file=" + hosts(home, address)));
        command.addAll(environment.options(home));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(address, plan.toString(), result.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(environment.variables(commands(home) + ":/usr/bin:/bin", address + ":" + Recorder.HTTP));
        variables.put("DEMO_HOME", home.toString());
        return builder;
    }

    /** On Linux every 127.x.y.z is this machine, so that neither two environments nor two builds meet on a port. */
    private static String address(int environment) {
        long pid = ProcessHandle.current().pid();
        return LINUX ? "127." + (77 + environment) + "." + (pid / 250 % 250) + "." + (pid % 250 + 1) : "127.0.0.1";
    }

    private static Path hosts(Path home, String address) throws IOException {
        StringBuilder lines = new StringBuilder();
        HOSTS.forEach(host -> lines.append(address).append(' ').append(host).append('\n'));
        lines.append("127.0.0.1 ")
                .append(InetAddress.getLocalHost().getHostName())
                .append('\n');
        return Files.writeString(home.resolve("hosts"), lines);
    }

    private static Path commands(Path home) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        script(bin.resolve("curl"), SCRIPT);
        script(bin.resolve("git"), GIT);
        return bin;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static Path clean(Path home) throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path file : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(home);
    }

    /**
     * What one program sent in one environment.
     *
     * @param error why it failed; empty when it ended well
     * @param values of the expressions that could be computed there
     */
    record Sent(String program, String error, byte[] bytes, Map<String, byte[]> values) {
        private static Sent read(BenchCase program, String line) {
            String[] columns = line.split("\t", -1);
            List<String> expressions = program.expectation().expressions();
            Map<String, byte[]> values = new LinkedHashMap<>();
            for (int i = 3; i < columns.length; i++) {
                if (!columns[i].equals("-")) {
                    values.put(expressions.get(i - 3), Base64.getDecoder().decode(columns[i]));
                }
            }
            return new Sent(columns[0], columns[1], Base64.getDecoder().decode(columns[2]), values);
        }

        boolean contains(byte[] wanted) {
            for (int start = 0; start + wanted.length <= bytes.length; start++) {
                if (java.util.Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
