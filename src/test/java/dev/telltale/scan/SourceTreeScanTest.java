package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Coverage.Limit;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Observation.Reachability;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree as somebody has it on a bad day: it does not compile, lacks its libraries, and three files are broken. */
class SourceTreeScanTest {
    private static final String SENDER = """
            package org.acme;

            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;
            import org.missing.Retry;

            class %1$s {
                private final Retry retry = Retry.withPause(3);

                void send(Unknown unknown) throws Exception {
                    String %3$s = %4$s;
                    retry.around(unknown.thing());
                    HttpRequest request = HttpRequest.newBuilder(URI.create("https://%2$s.acme.example/t"))
                            .header("X-Told", %3$s)
                            .build();
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                    int wrong = "no number";
                    return undeclared;
                }
            }
            """;

    @TempDir
    Path tree = Path.of("");

    private void file(String path, String content) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @BeforeEach
    void tree() throws IOException {
        file("pom.xml", "<project/>");
        file(
                "core/src/main/java/org/acme/Zone.java",
                SENDER.formatted("Zone", "zone", "zone", "java.util.TimeZone.getDefault().getID()"));
        file(
                "core/src/test/java/org/acme/ZoneTest.java",
                SENDER.formatted("ZoneTest", "test", "name", "System.getProperty(\"user.name\")"));
        file(
                "app/target/generated-sources/annotations/org/acme/Made.java",
                SENDER.formatted("Made", "made", "os", "System.getProperty(\"os.name\")"));
        file("app/pom.xml", "<project/>");
        file("app/target/classes/org/acme/Made.class", "left out");
        file("app/src/main/java/org/acme/Open.java", "package org.acme; class Open { void a() { if (");
        file("app/src/main/java/org/acme/Merged.java", """
                package org.acme;
                class Merged {
                <<<<<<< ours
                    int a;
                =======
                    long a;
                >>>>>>> theirs
                }
                """);
        file("core/src/main/java/org/acme/Noise.java", "\u0000\u0001 not Java at all \u0002 {{{");
        file("core/src/main/kotlin/org/acme/Other.kt", "package org.acme\nfun other() = System.getenv(\"USER\")\n");
        file("core/build.gradle.kts", "plugins { java }\n");
    }

    private ScanOutcome scan() throws UnusableInputException {
        RuleChoice rules = new RuleChoice(List.of(), null, null, List.of(), List.of());
        return new Scanner(new ToolBuild("1.0", "1.0"))
                .scan(new ScanRequest(
                        List.of(tree.toString()),
                        Path.of("").toAbsolutePath(),
                        Inputs.PLAIN,
                        rules,
                        new Execution(1, null, Progress.SILENT)));
    }

    private static Finding sent(ScanOutcome outcome, String data) {
        return outcome.result().findings().stream()
                .filter(f -> f.observation().kind().equals("transmission"))
                .filter(f -> f.observation().data().equals(List.of(data)))
                .findFirst()
                .orElseThrow();
    }

    private static Limit limit(ScanOutcome outcome, String reason) {
        return outcome.result().coverage().limits().stream()
                .filter(limit -> limit.reason().equals(reason))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_can_be_read_gives_findings_with_their_lines() throws UnusableInputException {
        Finding zone = sent(scan(), "env.timezone");
        assertThat(zone.observation().location().path()).isEqualTo("core/src/main/java/org/acme/Zone.java");
        assertThat(zone.observation().trace().get(0).location().line()).isEqualTo(13);
        assertThat(Objects.requireNonNull(zone.observation().destination()).slot())
                .isEqualTo("X-Told");
        assertThat(Objects.requireNonNull(zone.observation().destination()).endpoints())
                .containsExactly("https://zone.acme.example/t");
        assertThat(zone.observation().reachability()).isEqualTo(Reachability.ROOT);
    }

    @Test
    void the_broken_files_are_listed_and_nothing_else_is_called_broken() throws UnusableInputException {
        ScanOutcome outcome = scan();
        assertThat(limit(outcome, "source-broken"))
                .isEqualTo(new Limit(
                        "source-broken",
                        3,
                        List.of(
                                "app/src/main/java/org/acme/Merged.java",
                                "app/src/main/java/org/acme/Open.java",
                                "core/src/main/java/org/acme/Noise.java"),
                        true));
        assertThat(outcome.result().coverage().unitsFailed()).isEqualTo(3);
        assertThat(outcome.complete()).isFalse();
    }

    @Test
    void names_of_libraries_that_are_missing_are_counted_by_file() throws UnusableInputException {
        assertThat(limit(scan(), "source-unresolved").examples()).contains("core/src/main/java/org/acme/Zone.java");
    }

    @Test
    void what_tests_do_is_told_as_tests() throws UnusableInputException {
        Finding user = sent(scan(), "user.account");
        assertThat(user.observation().location().path()).isEqualTo("core/src/test/java/org/acme/ZoneTest.java");
        assertThat(user.observation().reachability()).isEqualTo(Reachability.TEST);
    }

    @Test
    void generated_sources_are_read_and_other_build_output_is_counted() throws UnusableInputException {
        ScanOutcome outcome = scan();
        assertThat(sent(outcome, "device.os").observation().reachability()).isEqualTo(Reachability.ROOT);
        Limit output = limit(outcome, "build-output");
        assertThat(output.count()).isEqualTo(1);
        assertThat(output.incomplete()).isFalse();
    }

    @Test
    void other_languages_are_told_to_be_unread() throws UnusableInputException {
        ScanOutcome outcome = scan();
        assertThat(limit(outcome, "language-unread").examples())
                .containsExactly("core/src/main/kotlin/org/acme/Other.kt");
        assertThat(limit(outcome, "language-unread").incomplete()).isTrue();
        assertThat(limit(outcome, "build-script-unread").examples()).containsExactly("core/build.gradle.kts");
        assertThat(limit(outcome, "build-script-unread").incomplete()).isFalse();
    }

    @Test
    void a_class_declared_twice_is_read_once_where_the_program_has_it() throws Exception {
        file("again/src/test/java/org/acme/Zone.java", "package org.acme; class Zone {}");
        ScanOutcome outcome = scan();
        assertThat(sent(outcome, "env.timezone").observation().reachability()).isEqualTo(Reachability.ROOT);
        assertThat(limit(outcome, "source-repeated").examples())
                .containsExactly("again/src/test/java/org/acme/Zone.java");
    }
}
