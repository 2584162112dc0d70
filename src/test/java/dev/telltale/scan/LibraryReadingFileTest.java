package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kept file holds is where a library's reading says, and not wherever the library's own code keeps it meanwhile. */
class LibraryReadingFileTest {
    private static final String MAPPER = """
            package com.fasterxml.jackson.databind;
            public class ObjectMapper {
                public static String seen;
                public JsonNode readTree(java.io.File file) throws java.io.IOException {
                    return new JsonNode(opened(file));
                }
                private static String opened(java.io.File file) throws java.io.IOException {
                    seen = new String(java.nio.file.Files.readAllBytes(file.toPath()));
                    return seen;
                }
            }
            """;

    private static final String NODE = """
            package com.fasterxml.jackson.databind;
            public class JsonNode {
                private final String text;
                JsonNode(String text) { this.text = text; }
                public String toString() { return text; }
            }
            """;

    private static final String PROGRAM = """
            import com.fasterxml.jackson.databind.*;
            class Program {
                private static final java.io.File KEPT = new java.io.File(".kept-zone");
                void run() throws java.io.IOException {
                    java.nio.file.Files.writeString(KEPT.toPath(), java.util.TimeZone.getDefault().getID());
                    JsonNode node = new ObjectMapper().readTree(KEPT);
                    new java.net.URL("https://telemetry.example.com/?z=" + SENT).openStream().close();
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    private List<String> sent(String what) throws Exception {
        LibraryPrograms programs = new LibraryPrograms(home);
        String library = programs.compiled("library", "", "ObjectMapper", MAPPER, "JsonNode", NODE);
        String program = programs.compiled("program", library, "Program", PROGRAM.replace("SENT", what));
        return programs.sent(program, List.of(library));
    }

    @Test
    void what_is_read_comes_back() throws Exception {
        assertThat(sent("node")).containsExactly("[env.timezone]");
    }

    @Test
    void what_the_library_keeps_meanwhile_is_not_followed() throws Exception {
        assertThat(sent("ObjectMapper.seen")).isEmpty();
    }
}
