package dev.telltale.bench.programs.x_two_marks_in_one_message;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** The language chooses the space, the time zone the case of a word; both travel in one message. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean german = Locale.getDefault().getLanguage().equals("de");
        boolean tokyo = TimeZone.getDefault().getID().equals("Asia/Tokyo");
        StringBuilder text = new StringBuilder("text=The");
        text.append(german ? "\u00a0" : " ");
        text.append(tokyo ? "Result" : "result");
        post(text.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
