package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.dependency.LocalRepositories;
import dev.telltale.finding.Coverage.Limit;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree that sends through a library of its project, with the library in a local repository made here. */
class LibrariesOfTreesTest {
    private static final String LIBRARY = """
            package org.lib;
            import java.net.URI;
            import java.net.http.HttpRequest;
            public class Requests {
                public static HttpRequest.Builder to(String host) {
                    return HttpRequest.newBuilder(URI.create("https://" + host + "/t"));
                }
            }
            """;

    private static final String PROGRAM = """
            package org.acme;
            import java.net.http.HttpClient;
            import java.net.http.HttpResponse;
            import java.util.TimeZone;
            import org.lib.Requests;
            class Program {
                void send() throws Exception {
                    var request = Requests.to("acme.example");
                    var told = request.header("X-Zone", TimeZone.getDefault().getID());
                    HttpClient.newHttpClient().send(told.build(), HttpResponse.BodyHandlers.ofString());
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    private Path tree = Path.of("");
    private Path repository = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        repository = home.resolve("repository");
        tree = Files.createDirectory(home.resolve("tree"));
        Files.writeString(tree.resolve("Program.java"), PROGRAM);
        Files.writeString(
                tree.resolve("pom.xml"),
                "<project><groupId>x</groupId><artifactId>app</artifactId><version>1</version><dependencies><dependency>"
                        + "<groupId>org.lib</groupId><artifactId>lib</artifactId><version>1</version>"
                        + "</dependency></dependencies></project>");
    }

    private void publish() throws IOException {
        Path source = Files.writeString(home.resolve("Requests.java"), LIBRARY);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", home.resolve("classes").toString(), source.toString());
        assertThat(code).isZero();
        Path jar = repository.resolve("org/lib/lib/1/lib-1.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("org/lib/Requests.class"));
            zip.write(Files.readAllBytes(home.resolve("classes/org/lib/Requests.class")));
            zip.closeEntry();
        }
    }

    private ScanOutcome scan() throws UnusableInputException {
        RuleChoice rules = new RuleChoice(List.of(), null, null, List.of(), List.of());
        LocalRepositories local = new LocalRepositories(repository, home.resolve("none"));
        return new Scanner(new ToolBuild("1.0", "1.0"), local)
                .scan(new ScanRequest(
                        List.of(tree.toString()),
                        Path.of("").toAbsolutePath(),
                        Inputs.PLAIN,
                        rules,
                        new Execution(1, home.resolve("cache"), Progress.SILENT)));
    }

    private static List<String> reasons(ScanOutcome outcome) {
        return outcome.result().coverage().limits().stream().map(Limit::reason).toList();
    }

    @Test
    void a_library_in_the_local_repository_is_understood_without_being_asked_for() throws Exception {
        publish();
        ScanOutcome outcome = scan();
        assertThat(outcome.result().findings()).anySatisfy(f -> {
            assertThat(f.observation().kind()).isEqualTo("transmission");
            assertThat(f.observation().data()).containsExactly("env.timezone");
            assertThat(Objects.requireNonNull(f.observation().destination()).endpoints())
                    .containsExactly("https://acme.example/t");
        });
        assertThat(reasons(outcome)).doesNotContain("source-unresolved", "dependency-unresolved");
        assertThat(outcome.result().target().name()).isEqualTo("tree");
    }

    @Test
    void a_library_that_is_not_there_is_told_by_its_coordinates() throws Exception {
        ScanOutcome outcome = scan();
        assertThat(outcome.result().coverage().limits())
                .contains(new Limit("dependency-unresolved", 1, List.of("org.lib:lib:1"), true));
        assertThat(reasons(outcome)).contains("source-unresolved");
    }

    @Test
    void a_library_that_came_later_is_not_hidden_by_the_cache() throws Exception {
        assertThat(reasons(scan())).contains("dependency-unresolved");
        publish();
        assertThat(reasons(scan())).doesNotContain("dependency-unresolved");
    }
}
