package dev.telltale.bench.programs.x_container_file_in_helper;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Another class asks for the file that a container engine leaves. */
public final class Program {
    private Program() {}

    private static final class Container {
        static boolean inside() {
            return new File("/run/.containerenv").exists();
        }
    }

    public static void main(String[] args) throws Exception {
        post(Container.inside() ? "host=box" : "host=iron");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
