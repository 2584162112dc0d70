package dev.telltale.bench.programs.x_function_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** One of two functions is chosen and applied to a date. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        UnaryOperator<String> style = east ? date -> date.replace('-', '/') : date -> date;
        post("day=" + style.apply(LocalDate.of(2026, 1, 15 + args.length).toString()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
