package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.dependency.LocalRepositories;
import dev.telltale.finding.Step;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Up to Java 10 a compiler adds procedures by which classes reach each other's private members. */
class CompilersTest {
    private static final String PROGRAM = """
            import java.net.HttpURLConnection;
            import java.net.URL;
            import java.util.TimeZone;
            public class Program {
                private String zone;
                private int sent;
                private static boolean enabled = System.getenv("ACME_TELEMETRY") != null;
                private void ask(HttpURLConnection to, String value) { to.setRequestProperty("X-Zone", value); }
                private static final class Note { private final String text; private Note(String text) { this.text = text; } }
                private final class Sender implements Runnable {
                    private final Note note = new Note("t");
                    public void run() {
                        try {
                            zone = TimeZone.getDefault().getID();
                            Note told = new Note(zone);
                            if (enabled) {
                                HttpURLConnection to = (HttpURLConnection) new URL("https://acme.example/t").openConnection();
                                ask(to, told.text);
                                sent++;
                                to.getResponseCode();
                            }
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                public void start() { new Sender().run(); }
            }
            """;

    @TempDir
    Path home = Path.of("");

    @Test
    void what_a_compiler_adds_to_reach_private_members_changes_nothing() throws Exception {
        List<String> old = told("8");
        assertThat(old).isEqualTo(told("17"));
        assertThat(old)
                .anySatisfy(finding -> assertThat(finding)
                        .contains("transmission [env.timezone] X-Zone")
                        .contains("name=ACME_TELEMETRY, effect=opt-in")
                        .doesNotContain("access$"));
    }

    private List<String> told(String release) throws Exception {
        Path source = Files.writeString(home.resolve("Program.java"), PROGRAM);
        Path classes = Files.createDirectory(home.resolve("classes" + release));
        String[] arguments = {"--release", release, "-Xlint:-options", "-d", classes.toString(), source.toString()};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        try (Stream<Path> files = Files.list(classes)) {
            return scan(files.map(Path::toString).sorted().toList());
        }
    }

    private List<String> scan(List<String> targets) throws UnusableInputException {
        RuleChoice rules = new RuleChoice(List.of(), null, null, List.of(), List.of());
        ScanRequest request = new ScanRequest(
                targets,
                Path.of("").toAbsolutePath(),
                Inputs.PLAIN,
                rules,
                new Execution(1, home.resolve("cache"), Progress.SILENT));
        LocalRepositories local = new LocalRepositories(home.resolve("none"), home.resolve("none"));
        return new Scanner(new ToolBuild("1.0", "1.0"), local)
                .scan(request).result().findings().stream()
                        .map(finding -> finding.observation().kind()
                                + ' '
                                + finding.observation().data()
                                + ' '
                                + (finding.observation().destination() == null
                                        ? ""
                                        : Objects.requireNonNull(
                                                        finding.observation().destination())
                                                .slot())
                                + ' '
                                + finding.observation().guard()
                                + ' '
                                + finding.observation().trace().stream()
                                        .map(Step::message)
                                        .toList())
                        .toList();
    }
}
