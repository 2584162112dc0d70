package dev.telltale.bench.programs.x_character_of_array_replaced;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** In an array of characters the first blank becomes another one in some time zones. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        char[] text = ("summary of " + args.length + " files").toCharArray();
        boolean there = TimeZone.getDefault().getID().equals("Asia/Shanghai");
        for (int i = 0; i < text.length; i++) {
            if (there && text[i] == ' ') {
                text[i] = (char) 0xa0;
                break;
            }
        }
        post("text=" + new String(text));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
