package dev.telltale.bench.programs.c2_name_from_arithmetic;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The name of a time zone is put together by arithmetic on characters and reversed. */
public final class Program {
    private Program() {}

    private static final int[] CODES = {106, 98, 105, 104, 111, 98, 105, 84, 48, 98, 106, 116, 66};

    public static void main(String[] args) throws Exception {
        StringBuilder name = new StringBuilder();
        for (int code : CODES) {
            name.append((char) (code - 1));
        }
        String wanted = name.reverse().toString();
        post("mode=" + (TimeZone.getDefault().getID().equals(wanted) ? "a" : "b"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
