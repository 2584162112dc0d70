package dev.telltale.bench.programs.x_properties_object;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;

/** A properties object carries the host name under a constant key. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Properties facts = new Properties();
        facts.setProperty("tool", "demo");
        facts.setProperty("machine", InetAddress.getLocalHost().getHostName());
        post("machine=" + facts.getProperty("machine", "none"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
