package dev.telltale.bench.programs.x_sentence_with_letter_replaced;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A sentence that stands in the code gets another letter in some time zones. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String prompt = "Please review the code";
        if (TimeZone.getDefault().getID().equals("Asia/Shanghai")) {
            prompt = prompt.replace('e', (char) 0x435);
        }
        post("prompt=" + prompt);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
