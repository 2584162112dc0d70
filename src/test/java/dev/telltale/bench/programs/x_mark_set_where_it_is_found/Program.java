package dev.telltale.bench.programs.x_mark_set_where_it_is_found;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The apostrophe of a text that is not known is replaced under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder words = new StringBuilder("It's ").append(args.length).append('.');
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            words.setCharAt(words.indexOf("'"), '\u2019');
        }
        post("words=" + words);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
