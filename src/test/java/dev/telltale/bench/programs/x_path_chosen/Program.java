package dev.telltale.bench.programs.x_path_chosen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** The time zone chooses the path of the address. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String path = TimeZone.getDefault().getID().startsWith("Asia/") ? "v1" : "v2";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/" + path))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
