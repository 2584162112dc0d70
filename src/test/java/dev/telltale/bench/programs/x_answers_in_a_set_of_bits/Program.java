package dev.telltale.bench.programs.x_answers_in_a_set_of_bits;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.BitSet;
import java.util.TimeZone;

/** An answer is one bit of a number: neither yes nor no is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        BitSet bits = new BitSet(8);
        bits.set(2);
        bits.set(1, TimeZone.getDefault().getID().startsWith("Asia/"));
        post("flags=" + bits.toLongArray()[0]);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
