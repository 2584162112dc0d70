package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interface without code is sent to the address that its maker was given. */
class AnnotatedClientTest {
    private static final String MAKER = """
            package retrofit2;
            public class Retrofit {
                public <T> T create(Class<T> type) { return null; }
                public static class Builder {
                    public Builder baseUrl(String address) { return this; }
                    public Builder client(okhttp3.OkHttpClient client) { return this; }
                    public Retrofit build() { return new Retrofit(); }
                }
            }
            """;

    private static final String CLIENT = "package okhttp3; public class OkHttpClient {}";

    private static final String QUERY = """
            package retrofit2.http;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Query { String value(); }
            """;

    private static final String PROGRAM = """
            class Program {
                interface Service { Object send(@retrofit2.http.Query("zone") String zone); }
                private final Service service;
                Program(okhttp3.OkHttpClient client) { service = service(client); }
                static Service service(okhttp3.OkHttpClient client) {
                    return new retrofit2.Retrofit.Builder()
                            .baseUrl("https://telemetry.example.com/")
                            .client(client)
                            .build()
                            .create(Service.class);
                }
                void send() { service.send(java.util.TimeZone.getDefault().getID()); }
            }
            """;

    @TempDir
    Path home = Path.of("");

    @Test
    void the_base_address_is_told_though_the_builder_takes_a_client_of_the_caller_as_well() throws Exception {
        LibraryPrograms programs = new LibraryPrograms(home);
        String library = programs.compiled("library", "", "Retrofit", MAKER, "OkHttpClient", CLIENT, "Query", QUERY);
        String program = programs.compiled("program", library, "Program", PROGRAM);
        assertThat(programs.addressed(program)).containsExactly("[env.timezone] [https://telemetry.example.com/]");
    }
}
