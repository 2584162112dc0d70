package dev.telltale.bench.programs.e3_host_name_in_field;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The host name is kept in a private field by the constructor and sent by another method. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        new Reporter(InetAddress.getLocalHost().getHostName()).report();
    }

    private static final class Reporter {
        private final String host;

        Reporter(String host) {
            this.host = host;
        }

        void report() throws Exception {
            post("host=" + host);
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
