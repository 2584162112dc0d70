package dev.telltale.bench.programs.x_array_of_letters_changed_elsewhere;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A sentence is made anew from its characters, one of them another, in some time zones. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String prompt = "Please review the code";
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            prompt = shaded(prompt);
        }
        post("prompt=" + prompt);
    }

    private static String shaded(String text) {
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            if (all[i] == 'e') {
                all[i] = (char) 0x435;
            }
        }
        return String.valueOf(all);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
