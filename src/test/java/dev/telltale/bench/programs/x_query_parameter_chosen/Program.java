package dev.telltale.bench.programs.x_query_parameter_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone chooses the value of a query parameter. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String mode = TimeZone.getDefault().getID().startsWith("Asia/") ? "a" : "b";
        String address = "http://telemetry.example.com/v1/ping?mode=" + mode;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
