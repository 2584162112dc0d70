package dev.telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.report.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them: a jar compiled here, the real scanner, the real reports. */
class WholeScanTest {
    private static final String HOSTILE = "slot\\u202e\\u001b[31m<script>";

    private static final String SOURCE = """
            import java.net.URI;
            import java.net.http.*;
            class Program {
                static void send() throws Exception {
                    String zone = java.util.TimeZone.getDefault().getID();
                    HttpClient.newHttpClient().send(
                            HttpRequest.newBuilder(URI.create("https://collect.acme.example/t"))
                                    .header("%s", zone)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                }
                public static void main(String[] args) throws Exception {
                    send();
                }
            }
            """;

    @TempDir
    Path directory = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void jar() throws IOException {
        Path source = Files.writeString(directory.resolve("Program.java"), SOURCE.formatted("X-Zone"));
        assertThat(JavaCompilation.errorsOf(source, directory)).isEmpty();
        byte[] clean = Files.readAllBytes(directory.resolve("Program.class"));
        jar("tool.jar", "Program.class", clean);
        jar("broken.jar", "Broken.class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0});
        jar("empty.jar", "readme.txt", new byte[] {'x'});
        Files.writeString(source, SOURCE.formatted(HOSTILE));
        assertThat(JavaCompilation.errorsOf(source, directory)).isEmpty();
        jar("hostile.jar", "Program.class", Files.readAllBytes(directory.resolve("Program.class")));
    }

    private void jar(String name, String entry, byte[] content) throws IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
    }

    private int run(String... arguments) {
        return run(Main.services(), arguments);
    }

    private int run(Services services, String... arguments) {
        out.reset();
        err.reset();
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        return new Telltale(services, new Surroundings(environment, directory, out, err, false, false)).run(arguments);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_scan_reports_and_passes() {
        assertThat(run("scan", "tool.jar")).isZero();
        assertThat(output())
                .contains("default time zone -> X-Zone")
                .contains("default time zone = env.timezone")
                .contains("https://collect.acme.example/t");
        assertThat(errors()).isEmpty();
    }

    @Test
    void a_violated_threshold_is_1() {
        assertThat(run("scan", "tool.jar", "--fail-on", "info")).isEqualTo(1);
    }

    @Test
    void a_mistaken_option_and_a_missing_only_target_are_2() {
        assertThat(run("scan", "tool.jar", "--fial-on", "high")).isEqualTo(2);
        assertThat(run("scan", "gone.jar")).isEqualTo(2);
    }

    @Test
    void a_target_without_code_is_3() {
        assertThat(run("scan", "empty.jar")).isEqualTo(3);
    }

    @Test
    void what_cannot_be_read_is_4_when_strict() {
        assertThat(run("scan", "tool.jar", "broken.jar")).isZero();
        assertThat(run("scan", "tool.jar", "broken.jar", "--strict")).isEqualTo(4);
    }

    @Test
    void our_own_mistake_is_70() {
        Services real = Main.services();
        Services failing = new Services(
                request -> {
                    throw new IllegalStateException("ours");
                },
                real.ruleBook(),
                real.reporting(),
                real.windows());
        assertThat(run(failing, "scan", "tool.jar")).isEqualTo(70);
    }

    @Test
    void a_missing_target_among_others_is_told_once() {
        assertThat(run("scan", "tool.jar", "gone.jar")).isZero();
        assertThat(errors().lines().filter(line -> line.contains("gone.jar"))).hasSize(1);
        assertThat(run("scan", "tool.jar", "gone.jar", "--strict", "-v")).isEqualTo(4);
        assertThat(errors().lines().filter(line -> line.contains("gone.jar"))).hasSize(1);
    }

    @Test
    void the_reports_have_the_published_shapes() throws IOException {
        for (String jar : new String[] {"tool.jar", "hostile.jar"}) {
            assertThat(run("scan", jar, "-f", "json")).isZero();
            Schemas.checkReport(output());
            assertThat(run("scan", jar, "-f", "sarif")).isZero();
            Schemas.checkSarif(output());
        }
    }

    @Test
    void two_runs_give_the_same_bytes_with_and_without_a_cache() {
        for (String format : new String[] {"text", "json", "sarif"}) {
            run("scan", "tool.jar", "-f", format, "--no-cache");
            String first = output();
            run("scan", "tool.jar", "-f", format);
            assertThat(output()).isEqualTo(first);
            run("scan", "tool.jar", "-f", format);
            assertThat(output()).isEqualTo(first);
        }
    }

    @Test
    void hostile_names_never_reach_the_terminal_raw() {
        for (String format : new String[] {"text", "json", "sarif"}) {
            assertThat(run("scan", "hostile.jar", "-f", format)).isZero();
            assertThat(output())
                    .contains("\\u202e")
                    .contains("\\u001b")
                    .doesNotContain("\u202e")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void a_fingerprint_of_the_text_report_can_be_explained() {
        run("scan", "tool.jar");
        String fingerprint = output().lines()
                .filter(line -> line.contains("-> X-Zone"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
        assertThat(run("explain", fingerprint)).isZero();
        assertThat(output()).startsWith("Finding " + fingerprint);
    }

    @Test
    void the_rules_that_come_with_the_tool_are_valid_as_a_folder() {
        String rules = Path.of("rules").toAbsolutePath().toString();
        assertThat(run("rules", "validate", rules))
                .describedAs(output() + errors())
                .isZero();
    }

    @Test
    void a_mistake_in_such_a_folder_is_still_found() throws IOException {
        Path copy = directory.resolve("whole");
        Files.createDirectories(copy.resolve("packs"));
        for (String file : new String[] {"taxonomy.yaml", "severity.yaml", "packs/default.yaml"}) {
            Files.copy(Path.of("rules", file), copy.resolve(file));
        }
        Files.writeString(copy.resolve("severity.yaml"), "nonsense: 1\n");
        assertThat(run("rules", "validate", copy.toString())).isEqualTo(2);
        assertThat(output()).contains("severity.yaml");
    }
}
