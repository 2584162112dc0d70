package dev.telltale.bench.programs.x_letters_of_name_looked_at;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One letter of the account's name, and no more, is compared with a letter of the alphabet; nothing of it is sent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("text=");
        String name = System.getProperty("user.name");
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ' ') {
                System.out.println("a blank in the name");
            }
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
