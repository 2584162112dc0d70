package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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

    private LibraryPrograms programs;

    @BeforeEach
    void start() {
        programs = new LibraryPrograms(home);
    }

    @Test
    void what_the_serialiser_does_with_its_own_settings_does_not_open_private_fields() throws Exception {
        String library = programs.compiled("library", "", "ObjectMapper", MAPPER, "MapperBuilder", BUILDER);
        String program = programs.compiled("program", library, "Program", PROGRAM);
        assertThat(programs.sent(program, List.of())).containsExactly("[env.locale]");
        assertThat(programs.sent(program, List.of(library))).containsExactly("[env.locale]");
    }

    @Test
    void what_the_program_tells_the_serialiser_does() throws Exception {
        String library = programs.compiled("library", "", "ObjectMapper", MAPPER, "MapperBuilder", BUILDER);
        String program = programs.compiled("program", library, "Program", PROGRAM, "Telling", TELLING);
        assertThat(programs.sent(program, List.of(library)))
                .containsExactlyInAnyOrder("[env.locale]", "[env.timezone]");
    }
}
