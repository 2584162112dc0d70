package dev.telltale.bench.programs.x_header_names_in_an_array;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TimeZone;

/** Names and values of headers stand by turns in an array that a helper makes. */
public final class Program {
    private Program() {}

    private static String[] identity() {
        String region = TimeZone.getDefault().getID().startsWith("Asia/") ? "east" : "west";
        return new String[] {
            "X-Mode", "plan", "Accept-Language", Locale.getDefault().toLanguageTag(), "X-Region", region
        };
    }

    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/latest"))
                .headers(identity())
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
