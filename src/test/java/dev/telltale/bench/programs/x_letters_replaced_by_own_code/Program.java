package dev.telltale.bench.programs.x_letters_replaced_by_own_code;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The program's own loop over characters puts other letters into a text that nobody knows, in some time zones. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String text = "summary of " + args.length + " files";
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            text = shaded(text);
        }
        post("text=" + text);
    }

    private static String shaded(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case 'e' -> out.append((char) 0x435);
                case 'o' -> out.append((char) 0x43e);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
