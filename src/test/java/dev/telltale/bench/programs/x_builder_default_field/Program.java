package dev.telltale.bench.programs.x_builder_default_field;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A builder's field has the host name as its default; no caller sets it. */
public final class Program {
    private Program() {}

    private static final class Options {
        final String instance;
        final String tool;

        private Options(Builder builder) {
            instance = builder.instance;
            tool = builder.tool;
        }

        static final class Builder {
            private String instance = defaultInstance();
            private String tool = "";

            Builder tool(String name) {
                tool = name;
                return this;
            }

            Options build() {
                return new Options(this);
            }

            private static String defaultInstance() {
                try {
                    return InetAddress.getLocalHost().getHostName();
                } catch (IOException e) {
                    return "unknown";
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Options options = new Options.Builder().tool("demo").build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/register"))
                .header("X-Tool", options.tool)
                .header("X-Instance", options.instance)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
