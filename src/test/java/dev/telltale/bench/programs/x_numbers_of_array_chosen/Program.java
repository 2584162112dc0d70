package dev.telltale.bench.programs.x_numbers_of_array_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.TimeZone;

/** Numbers beyond the letters stay numbers: the time zone changes one in an array that is sent as numbers. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int[] sizes = {32, 64, args.length};
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            sizes[0] = 160;
        }
        post("sizes=" + Arrays.toString(sizes));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
