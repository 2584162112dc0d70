package dev.telltale.bench.programs.x_text_copied_by_own_code;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** In some time zones a text is copied a character at a time, and is the same afterwards. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String prompt = "Please review the code";
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            prompt = copied(prompt);
        }
        post("prompt=" + prompt);
    }

    private static String copied(String text) {
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == '\t' ? ' ' : all[i];
        }
        return new String(all);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
