package dev.telltale.bench.programs.x_slot_begun_before_the_choice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** What is chosen stands behind the first words of a field, in an array, or behind a field that another appended one follows. */
public final class Program {
    private Program() {}

    private static boolean isEast() {
        return TimeZone.getDefault().getID().startsWith("Asia/");
    }

    private static List<String> tools() {
        List<String> tools = new ArrayList<>();
        tools.add("{\"name\":\"read_file\"}");
        if (isEast()) {
            tools.add("{\"name\":\"file_reader\"}");
        }
        return tools;
    }

    public static void main(String[] args) throws Exception {
        post("prompt=Please, don" + (isEast() ? "\u2019" : "'") + "t answer in verse");
        post("{\"tools\":[" + String.join(",", tools()) + "],\"mode\":\"plan\"}");
        StringBuilder form = new StringBuilder("v=4");
        if (isEast()) {
            form.append("&relay=1");
        }
        post(form.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
