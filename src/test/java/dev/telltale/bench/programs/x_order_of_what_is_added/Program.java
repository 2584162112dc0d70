package dev.telltale.bench.programs.x_order_of_what_is_added;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;

/** Both outcomes add the same to a text and to a map, in another order. */
public final class Program {
    private Program() {}

    private static boolean isEast() {
        return TimeZone.getDefault().getID().startsWith("Asia/");
    }

    private static String form() {
        StringBuilder form = new StringBuilder();
        if (isEast()) {
            form.append("mode=plan&");
            form.append("name=probe&");
        } else {
            form.append("name=probe&");
            form.append("mode=plan&");
        }
        return form.toString();
    }

    private static String document() {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean east = isEast();
        if (east) {
            map.put("count", 3);
        }
        map.put("style", "short");
        if (!east) {
            map.put("count", 3);
        }
        return map.toString();
    }

    public static void main(String[] args) throws Exception {
        post(form());
        post(document());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
