package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program plugs into a library, which calls it some day, though no model of the library says when. */
class PluggedInTest {
    /** As much of the client as takes interceptors and bodies. */
    private static final String CLIENT = """
            package okhttp3;
            public class OkHttpClient {
                public static class Builder {
                    public Builder addInterceptor(Interceptor interceptor) { return this; }
                    public OkHttpClient build() { return new OkHttpClient(); }
                }
            }
            """;

    private static final String INTERCEPTOR = """
            package okhttp3;
            public interface Interceptor {
                Object intercept(Chain chain);
                interface Chain { Request request(); Object proceed(Request request); }
            }
            """;

    private static final String REQUEST = """
            package okhttp3;
            public class Request {
                public Builder newBuilder() { return new Builder(); }
                public static class Builder {
                    public Builder header(String name, String value) { return this; }
                    public Builder post(RequestBody body) { return this; }
                    public Request build() { return new Request(); }
                }
            }
            """;

    private static final String BODY = """
            package okhttp3;
            public abstract class RequestBody { public abstract void writeTo(okio.BufferedSink sink); }
            """;

    private static final String SINK = """
            package okio;
            public interface BufferedSink { BufferedSink writeUtf8(String text); }
            """;

    private static final String SIGNING = """
            import okhttp3.*;
            class Signing implements Interceptor {
                private final String agent = "tool " + System.getProperty("os.name");
                private final String zone = java.util.TimeZone.getDefault().getID();
                public Object intercept(Chain chain) {
                    return chain.proceed(chain.request().newBuilder().header("User-Agent", agent).build());
                }
                String zone() { return zone; }
                static OkHttpClient client() {
                    return new OkHttpClient.Builder().addInterceptor(new Signing()).build();
                }
            }
            """;

    private static final String WRITING = """
            import okhttp3.*;
            class Writing extends RequestBody {
                private final String country;
                private final String zone;
                Writing(String country, String zone) { this.country = country; this.zone = zone; }
                public void writeTo(okio.BufferedSink sink) { sink.writeUtf8(country); }
                static Request request() {
                    String zone = java.util.TimeZone.getDefault().getID();
                    String country = java.util.Locale.getDefault().getCountry();
                    return new Request.Builder().post(new Writing(country, zone)).build();
                }
            }
            """;

    @TempDir
    Path home = Path.of("");

    private LibraryPrograms programs;
    private String library;

    @BeforeEach
    void compileTheLibrary() throws Exception {
        programs = new LibraryPrograms(home);
        library = programs.compiled(
                "library",
                "",
                "OkHttpClient",
                CLIENT,
                "Interceptor",
                INTERCEPTOR,
                "Request",
                REQUEST,
                "RequestBody",
                BODY,
                "BufferedSink",
                SINK);
    }

    @Test
    void an_interceptor_sends_what_it_adds_to_requests_and_not_what_else_it_holds() throws Exception {
        String program = programs.compiled("program", library, "Signing", SIGNING);
        assertThat(programs.sent(program, List.of())).containsExactly("[device.os]");
    }

    @Test
    void a_body_of_the_program_sends_what_it_writes_and_not_its_other_fields() throws Exception {
        String program = programs.compiled("program", library, "Writing", WRITING);
        assertThat(programs.sent(program, List.of())).containsExactly("[env.locale]");
    }
}
