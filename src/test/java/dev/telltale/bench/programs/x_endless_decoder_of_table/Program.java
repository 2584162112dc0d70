package dev.telltale.bench.programs.x_endless_decoder_of_table;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The decoder of a table of numbers turns round for ages before it gives the name that is asked for. */
public final class Program {
    private static final int[] TABLE = {30, 44, 54, 62, 112, 12, 55, 62, 49, 56, 55, 62, 54};

    private Program() {}

    public static void main(String[] args) throws Exception {
        post("mode=" + (TimeZone.getDefault().getID().startsWith(name()) ? "a" : "b"));
    }

    private static String name() {
        int key = 1;
        for (long i = 0; i < 4_000_000_000L; i++) {
            key = key * 31 + (int) i;
        }
        StringBuilder text = new StringBuilder();
        for (int number : TABLE) {
            text.append((char) (number ^ key & 0x5f));
        }
        return text.toString();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
