package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.dependency.LocalRepositories;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a serialiser writes of an object is the same whether its own code is there to be read or not. */
class SerialiserOnClassPathTest {
    /** As much of the library as changes its own settings. */
    private static final String MAPPER = """
            package com.fasterxml.jackson.databind;
            public class ObjectMapper {
                public String writeValueAsString(Object value) { return ""; }
                public ObjectMapper setVisibility(Object rule) { return this; }
            }
            """;

    private static final String BUILDER = """
            package com.fasterxml.jackson.databind.cfg;
            import com.fasterxml.jackson.databind.ObjectMapper;
            public class MapperBuilder {
                private final ObjectMapper mapper = new ObjectMapper();
                public MapperBuilder visibility(Object rule) { mapper.setVisibility(rule); return this; }
            }
            """;

    private static final String PROGRAM = """
            import com.fasterxml.jackson.databind.ObjectMapper;
            import java.net.HttpURLConnection;
            import java.net.URL;
            public class Program {
                static class Event {
                    private final String zone = java.util.TimeZone.getDefault().getID();
                    private final String country = java.util.Locale.getDefault().getCountry();
                    public String getCountry() { return country; }
                }
                public static void main(String[] arguments) throws Exception {
                    HttpURLConnection to = (HttpURLConnection) new URL("https://acme.example/t").openConnection();
                    to.getOutputStream().write(new ObjectMapper().writeValueAsString(new Event()).getBytes());
                }
            }
            """;

    private static final String TELLING = """
            class Telling {
                static Object told() { return new com.fasterxml.jackson.databind.ObjectMapper().setVisibility(null); }
            }
            """;

    @TempDir
    Path home = Path.of("");

    @Test
    void what_the_serialiser_does_with_its_own_settings_does_not_open_private_fields() throws Exception {
        String library = compiled("library", "", "ObjectMapper", MAPPER, "MapperBuilder", BUILDER);
        String program = compiled("program", library, "Program", PROGRAM);
        assertThat(sent(program, List.of())).containsExactly("[env.locale]");
        assertThat(sent(program, List.of(library))).containsExactly("[env.locale]");
    }

    @Test
    void what_the_program_tells_the_serialiser_does() throws Exception {
        String library = compiled("library", "", "ObjectMapper", MAPPER, "MapperBuilder", BUILDER);
        String program = compiled("program", library, "Program", PROGRAM, "Telling", TELLING);
        assertThat(sent(program, List.of(library))).containsExactlyInAnyOrder("[env.locale]", "[env.timezone]");
    }

    /** @param sources names and texts in turn */
    private String compiled(String name, String classpath, String... sources) throws Exception {
        Path folder = Files.createDirectories(home.resolve(name));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Stream.Builder<String> arguments = Stream.builder();
        Stream.of("-cp", classpath, "-d", classes.toString()).forEach(arguments);
        for (int i = 0; i < sources.length; i += 2) {
            arguments.add(Files.writeString(folder.resolve(sources[i] + ".java"), sources[i + 1])
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.build().toArray(String[]::new)))
                .isZero();
        return classes.toString();
    }

    private List<String> sent(String program, List<String> classpath) throws UnusableInputException {
        ScanRequest request = new ScanRequest(
                List.of(program),
                Path.of("").toAbsolutePath(),
                new Inputs(classpath, List.of(), List.of(), false, true),
                new RuleChoice(List.of(), null, null, List.of(), List.of()),
                new Execution(1, home.resolve("cache"), Progress.SILENT));
        LocalRepositories local = new LocalRepositories(home.resolve("none"), home.resolve("none"));
        return new Scanner(new ToolBuild("1.0", "1.0"), local)
                .scan(request).result().findings().stream()
                        .filter(finding -> finding.observation().kind().equals("transmission"))
                        .map(finding -> finding.observation().data().toString())
                        .toList();
    }
}
