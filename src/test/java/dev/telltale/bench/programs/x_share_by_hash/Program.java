package dev.telltale.bench.programs.x_share_by_hash;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Some accounts, by the hash of their names, get another word. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int share = Math.floorMod(System.getProperty("user.name").hashCode(), 100);
        post("word=" + (share < 60 ? "new" : "old"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
