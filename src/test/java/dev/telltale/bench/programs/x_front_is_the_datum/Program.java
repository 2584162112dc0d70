package dev.telltale.bench.programs.x_front_is_the_datum;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** How a place begins is asked after a called procedure put the language in front of the file. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String place = under(Locale.getDefault().getLanguage(), "messages");
        String packed = place.startsWith("de/") ? "packed" : "loose";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("X-Messages", packed)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String under(String folder, String name) {
        return clean(folder + '/' + name);
    }

    private static String clean(String path) {
        return path.replace("//", "/");
    }
}
