package dev.telltale.bench.programs.x_names_kept_in_another_class;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A list made here is kept in a field of another class, and filled here by way of that field. */
public final class Program {
    private Program() {}

    static final class Names {
        static List<String> asked = List.of();

        private Names() {}
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = new ArrayList<>();
        Names.asked = asked;
        fill();
        StringBuilder told = new StringBuilder();
        for (String name : asked) {
            told.append(System.getProperty(name));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .POST(HttpRequest.BodyPublishers.ofString(told.toString()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static void fill() {
        Names.asked.add("os.name");
    }
}
