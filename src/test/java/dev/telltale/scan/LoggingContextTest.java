package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a logging framework keeps about the machine for those who ask its context. */
class LoggingContextTest {
    /** As much of the framework as has a context. */
    private static final String CONTEXT = """
            package ch.qos.logback.core;
            public interface Context { String getProperty(String name); }
            """;

    private static final String APPENDER = """
            import ch.qos.logback.core.Context;
            class Appender {
                private String host;
                void start(Context context) { host = context.getProperty("NAME"); }
                void append(java.net.Socket socket) throws java.io.IOException {
                    socket.getOutputStream().write(host.getBytes());
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    @Test
    void the_host_name_is_the_contexts_own_property_and_no_other() throws Exception {
        LibraryPrograms programs = new LibraryPrograms(home);
        String library = programs.compiled("library", "", "Context", CONTEXT);
        String asking = programs.compiled("asking", library, "Appender", APPENDER.replace("NAME", "HOSTNAME"));
        assertThat(programs.sent(asking, List.of())).containsExactly("[device.hostname]");
        String other = programs.compiled("other", library, "Appender", APPENDER.replace("NAME", "APP_NAME"));
        assertThat(programs.sent(other, List.of())).isEmpty();
    }
}
