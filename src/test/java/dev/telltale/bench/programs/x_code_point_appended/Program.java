package dev.telltale.bench.programs.x_code_point_appended;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The code point of an apostrophe is an offset that the time zone chooses. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        int offset = TimeZone.getDefault().getID().equals("Asia/Shanghai") ? 0x1ff2 : 0;
        StringBuilder text = new StringBuilder("text=");
        text.appendCodePoint(0x27 + offset).append("tis done");
        post(text.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
