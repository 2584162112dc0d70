package dev.telltale.bench.programs.x_text_by_remote_config;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** What a server has configured decides whether the text that is sent ends in the time zone. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Switches switches = Switches.fetch();
        String detail = switches.detailed() ? "&zone=" + TimeZone.getDefault().getID() : "";
        post("event=start" + detail);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
