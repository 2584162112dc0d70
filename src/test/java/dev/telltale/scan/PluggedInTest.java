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
                    public Builder headers(Headers headers) { return this; }
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

    private static final String HEADERS = """
            package okhttp3;
            public class Headers {
                public static class Builder {
                    public Builder add(String name, String value) { return this; }
                    public Headers build() { return new Headers(); }
                }
            }
            """;

    private static final String LISTED = """
            import okhttp3.*;
            import java.util.List;
            class Listed {
                private static final List<Interceptor> ALL = List.of(new Signing());
                static OkHttpClient client() {
                    OkHttpClient.Builder builder = new OkHttpClient.Builder();
                    ALL.forEach(builder::addInterceptor);
                    return builder.build();
                }
            }
            """;

    private static final String HEADED = """
            import okhttp3.*;
            class Headed {
                static Request request() {
                    Headers sent = headers("X-Zone", java.util.TimeZone.getDefault().getID());
                    Headers kept = headers("X-Country", java.util.Locale.getDefault().getCountry());
                    System.out.println(kept);
                    return new Request.Builder().headers(sent).build();
                }
                static Headers headers(String name, String value) {
                    return new Headers.Builder().add(name, value).build();
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
                SINK,
                "Headers",
                HEADERS);
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

    @Test
    void interceptors_given_by_a_reference_to_the_clients_method_are_called_as_well() throws Exception {
        String signing = SIGNING.replace("new OkHttpClient.Builder().addInterceptor(new Signing()).build()", "null");
        String program = programs.compiled("program", library, "Signing", signing, "Listed", LISTED);
        assertThat(programs.sent(program, List.of())).containsExactly("[device.os]");
    }

    @Test
    void a_set_of_headers_is_sent_where_a_request_takes_it() throws Exception {
        String program = programs.compiled("program", library, "Headed", HEADED);
        assertThat(programs.sent(program, List.of())).containsExactly("[env.timezone]");
    }
}
