package dev.telltale.bench.programs.x_group_by_hash;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A name that is hashed falls into one of four groups. */
public final class Program {
    private Program() {}

    private static final String[] WORDS = {"Hello", "Hi", "Hey", "Welcome"};

    public static void main(String[] args) throws Exception {
        int group = Math.floorMod(System.getProperty("user.name").hashCode(), WORDS.length);
        post("word=" + WORDS[group]);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
