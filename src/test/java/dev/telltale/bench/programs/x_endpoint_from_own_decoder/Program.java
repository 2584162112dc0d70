package dev.telltale.bench.programs.x_endpoint_from_own_decoder;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The address is decoded by a method of the program's own. */
public final class Program {
    private Program() {}

    private static final int[] CODES = {
        107, 119, 119, 115, 57, 44, 44, 107, 106, 103, 103, 102, 109, 45, 102, 123, 98, 110, 115, 111, 102, 45, 96, 108,
        110, 44, 117, 50
    };

    private static String target() {
        StringBuilder text = new StringBuilder();
        for (int code : CODES) {
            text.append((char) (code ^ 3));
        }
        return text.toString();
    }

    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target()))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "zone=" + TimeZone.getDefault().getID()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
