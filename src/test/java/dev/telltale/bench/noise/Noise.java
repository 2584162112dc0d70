package dev.telltale.bench.noise;

import dev.telltale.bench.speed.Jars;
import dev.telltale.bench.speed.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scans popular libraries without telemetry, group by group, and prints what they are reported for at medium severity and
 * above. What stands there is noise until somebody has read the code and thinks otherwise.
 *
 * <p>{@code mvn -q -Pnoise -DskipTests integration-test}; {@code -Dnoise.only=spring} narrows the groups. Reports are kept
 * in {@code target/noise}.
 */
public final class Noise {
    private static final String LIST = "/bench/noise/jars.txt";
    private static final List<String> OPTIONS = List.of("-Xmx3g", "-XX:+UseSerialGC");

    private final Machine machine;

    private Noise(Machine machine) {
        this.machine = machine;
    }

    public static void main(String[] arguments) throws Exception {
        Noise noise = new Noise(Machine.in(Path.of("target/noise")));
        String only = System.getProperty("noise.only", "");
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<Path>> group : Jars.groups(LIST).entrySet()) {
            if (group.getKey().contains(only)) {
                groups.add(noise.scan(group.getKey(), group.getValue()));
            }
        }
        String table = new NoiseTable(groups).text();
        Files.writeString(Path.of("target/noise/table.md"), table);
        System.out.println(table);
    }

    private Group scan(String name, List<Path> jars) throws IOException, InterruptedException {
        Path report = machine.folder().resolve(name + ".json");
        Files.deleteIfExists(report);
        List<String> scan = new ArrayList<>(List.of("scan"));
        double bytes = 0;
        for (Path jar : jars) {
            scan.add(jar.toString());
            bytes += Files.size(jar);
        }
        scan.addAll(List.of("-f", "json", "-o", report.toString(), "--no-cache", "--no-progress", "--offline"));
        Machine.Run run = machine.scan(OPTIONS, scan);
        if (!Files.exists(report)) {
            throw new IOException(name + " gave no report: " + run.error());
        }
        return Group.of(
                name,
                jars.size(),
                bytes / 1e6,
                run.wall(),
                JsonMapper.builder().build().readTree(report));
    }
}
