package dev.telltale.bench.programs.x_format_characters_removed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A format character that the time zone chooses is taken out again by its class. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char mark =
                TimeZone.getDefault().getID().equals("Asia/Shanghai") ? (char) (0x2000 + 0xb) : (char) (0x2000 + 0xc);
        post(cleaned("text=An" + args.length + mark + "swer"));
    }

    private static String cleaned(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
