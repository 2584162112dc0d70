package dev.telltale.bench.agreement;

import dev.telltale.bench.speed.Machine;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scans published artifacts as sources and as jars, without and with their class path, and prints how far the findings
 * agree, over what jar and sources both hold.
 *
 * <p>{@code mvn -q -Pagreement -DskipTests integration-test}; {@code -Dagreement.only=sentry,oshi} narrows the
 * artifacts. Reports, and what only one side tells, are kept in {@code target/agreement}.
 */
public final class Agreement {
    private static final String LIST = "/bench/agreement/artifacts.txt";
    private static final Path FOLDER = Path.of("target/agreement");
    private static final List<String> OPTIONS = List.of("-Xmx3g", "-XX:+UseSerialGC");

    private final Machine machine;

    private Agreement(Machine machine) {
        this.machine = machine;
    }

    public static void main(String[] arguments) throws Exception {
        Agreement agreement = new Agreement(Machine.in(FOLDER));
        List<AgreementTable.Row> rows = new ArrayList<>();
        for (Published published : Published.all(coordinates())) {
            AgreementTable.Row row = agreement.row(published);
            System.out.print(row.text());
            rows.add(row);
        }
        String table = new AgreementTable(rows).text();
        Files.writeString(FOLDER.resolve("table.md"), table);
        System.out.println('\n' + table);
    }

    private static List<String> coordinates() throws IOException {
        List<String> only = List.of(System.getProperty("agreement.only", "").split(","));
        try (InputStream in = Objects.requireNonNull(Agreement.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> only.stream().anyMatch(line::contains))
                    .toList();
        }
    }

    private AgreementTable.Row row(Published published) throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(published.name().replace(' ', '-'));
        BothHold both = BothHold.of(published, folder);
        List<Path> classPath = new ArrayList<>(published.classPath());
        classPath.add(both.rest());
        return new AgreementTable.Row(
                published.name(),
                compare(both, folder, "without", List.of()),
                compare(both, folder, "with", classPath),
                both);
    }

    private Told.Agreement compare(BothHold both, Path folder, String name, List<Path> classPath)
            throws IOException, InterruptedException {
        Told jar = scan(both.jar(), classPath, folder.resolve(name + "-jar.json"));
        Told sources = scan(both.sources(), classPath, folder.resolve(name + "-sources.json"));
        List<String> lines = new ArrayList<>();
        jar.without(sources).forEach(line -> lines.add("only jar:     " + line));
        sources.without(jar).forEach(line -> lines.add("only sources: " + line));
        Files.write(folder.resolve(name + "-differences.txt"), lines);
        return jar.with(sources);
    }

    private Told scan(Path target, List<Path> classPath, Path report) throws IOException, InterruptedException {
        Files.deleteIfExists(report);
        List<String> scan = new ArrayList<>(List.of("scan", target.toString(), "-f", "json", "-o", report.toString()));
        scan.addAll(List.of("--no-cache", "--no-progress", "--offline"));
        if (!classPath.isEmpty()) {
            scan.add("--classpath");
            scan.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        Machine.Run run = machine.scan(OPTIONS, scan);
        if (!Files.exists(report)) {
            if (run.code() == 3) {
                return new Told(java.util.Set.of());
            }
            throw new IOException(target + " gave no report: " + run.error());
        }
        return Told.of(JsonMapper.builder().build().readTree(report));
    }
}
