package dev.telltale.bench.programs.x_text_by_remote_config;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a server switches. */
final class Switches {
    private final String text;

    private Switches(String text) {
        this.text = text;
    }

    static Switches fetch() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://config.example.com/flags"))
                .build();
        return new Switches(HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    boolean detailed() {
        return text.contains("detailed=true");
    }
}
