package dev.telltale.bench.programs.n3_native_library_name;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system selects a file that is looked up locally. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String library = System.getProperty("os.name").startsWith("Windows") ? "demo.dll" : "libdemo.so";
        System.out.println(Files.exists(Path.of("lib", library)));
        post("event=loaded");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
