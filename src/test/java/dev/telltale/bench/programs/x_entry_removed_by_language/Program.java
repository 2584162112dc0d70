package dev.telltale.bench.programs.x_entry_removed_by_language;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An entry is taken out of a document under a test. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", 1);
        document.put("beta", true);
        if (Locale.getDefault().getCountry().equals("CN")) {
            document.remove("beta");
        }
        post(document.toString());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
