package dev.telltale.bench.programs.x_instrumentation_asked;

import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An agent asks for the size of an object and changes no class. */
public final class Program {
    private Program() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        System.out.println(instrumentation.getObjectSize(new Object()));
    }

    public static void main(String[] args) throws Exception {
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
