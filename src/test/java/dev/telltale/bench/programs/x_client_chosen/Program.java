package dev.telltale.bench.programs.x_client_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The country chooses one of two finished addresses. */
public final class Program {
    private Program() {}

    private static final URI HOME = URI.create("http://telemetry.example.com/v1/ping");
    private static final URI AWAY = URI.create("http://logs.example.com/v1/ping");

    public static void main(String[] args) throws Exception {
        URI address = Locale.getDefault().getCountry().equals("JP") ? AWAY : HOME;
        HttpRequest request = HttpRequest.newBuilder(address).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
