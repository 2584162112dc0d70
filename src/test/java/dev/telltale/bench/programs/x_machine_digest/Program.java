package dev.telltale.bench.programs.x_machine_digest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;

/** Account, time zone and language make one digest that is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String machine = System.getProperty("user.name")
                + '|'
                + TimeZone.getDefault().getID()
                + '|'
                + Locale.getDefault().toLanguageTag();
        post("id=" + digest(machine));
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
