package dev.telltale.bench.programs.e8_os_in_user_agent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The operating system is part of a concatenated User-Agent. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String agent = "demo-tool/1.4 (" + System.getProperty("os.name") + "; " + System.getProperty("os.arch") + ")";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("User-Agent", agent)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
