package dev.telltale.bench.programs.i11_three_hops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Three choices in a row, each deciding the next. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post("glyph=" + glyph(level(code(TimeZone.getDefault().getID()))));
    }

    private static int code(String zone) {
        return zone.equals("Asia/Shanghai") ? 7 : 3;
    }

    private static String level(int code) {
        return code == 7 ? "upper" : "lower";
    }

    private static String glyph(String level) {
        return level.equals("upper") ? "*" : "+";
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
