package dev.telltale.bench.programs.x_collected_map_as_json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stream is collected to a map that a hand-written writer turns into JSON. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> facts = Stream.of("os.name", "user.name")
                .collect(Collectors.toMap(name -> name, System::getProperty, (a, b) -> a, TreeMap::new));
        post(json(facts));
    }

    private static String json(Map<String, String> facts) {
        StringBuilder text = new StringBuilder("{");
        facts.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
        return text.append('}').toString();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
