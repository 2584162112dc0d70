package dev.telltale.bench.programs.x_slot_inside_alternatives;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Two whole documents are chosen between; what they begin with says which field differs. */
public final class Program {
    private Program() {}

    private static String template() {
        return TimeZone.getDefault().getID().startsWith("Asia/")
                ? "{\"system\":\"Kindly answer the question briefly\",\"user\":\"%s\"}"
                : "{\"system\":\"Please answer the question briefly\",\"user\":\"%s\"}";
    }

    public static void main(String[] args) throws Exception {
        post(String.format(template(), "hello"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
