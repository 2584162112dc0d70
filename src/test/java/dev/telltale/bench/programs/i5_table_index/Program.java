package dev.telltale.bench.programs.i5_table_index;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone is the index into a table. */
public final class Program {
    private Program() {}

    private static final String[] TABLE = {"lime", "pear"};

    public static void main(String[] args) throws Exception {
        int index = TimeZone.getDefault().getID().startsWith("Asia/") ? 1 : 0;
        post("fruit=" + TABLE[index]);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
