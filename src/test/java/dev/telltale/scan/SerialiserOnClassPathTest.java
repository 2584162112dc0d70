package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.dependency.LocalRepositories;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** What a serialiser writes of an object is the same whether its own code is there to be read or not. */
class SerialiserOnClassPathTest {
    private static final String PROGRAM = "target/test-classes/dev/telltale/bench/programs/x_field_without_getter";

    @TempDir
    Path home = Path.of("");

    @Test
    void fields_without_a_getter_are_not_told_when_the_serialiser_is_on_the_class_path() throws Exception {
        Path jackson = Path.of(ObjectMapper.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(sent(List.of())).containsExactly("[env.locale]");
        assertThat(sent(List.of(jackson.toString()))).containsExactly("[env.locale]");
    }

    private List<String> sent(List<String> classpath) throws UnusableInputException {
        ScanRequest request = new ScanRequest(
                List.of(PROGRAM),
                Path.of("").toAbsolutePath(),
                new Inputs(classpath, List.of(), List.of(), false, true),
                new RuleChoice(List.of(), null, null, List.of(), List.of()),
                new Execution(1, home.resolve("cache"), Progress.SILENT));
        LocalRepositories local = new LocalRepositories(home.resolve("none"), home.resolve("none"));
        Stream<String> data = new Scanner(new ToolBuild("1.0", "1.0"), local)
                .scan(request).result().findings().stream()
                        .filter(finding -> finding.observation().kind().equals("transmission"))
                        .map(finding -> finding.observation().data().toString());
        return data.toList();
    }
}
