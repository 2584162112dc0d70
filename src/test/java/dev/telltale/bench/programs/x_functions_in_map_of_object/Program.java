package dev.telltale.bench.programs.x_functions_in_map_of_object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Functions are kept in a map that an object fills when it is made. */
public final class Program {
    private enum Region {
        NEAR,
        FAR
    }

    private final Map<Region, UnaryOperator<String>> writers = new EnumMap<>(Region.class);

    private Program() {
        writers.put(Region.NEAR, date -> date.replace('-', '/'));
        writers.put(Region.FAR, UnaryOperator.identity());
    }

    private static Region region() {
        return ZoneId.systemDefault().getId().equals("Asia/Shanghai") ? Region.NEAR : Region.FAR;
    }

    public static void main(String[] args) throws Exception {
        post("date=" + new Program().writers.get(region()).apply("2025-01-02"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
