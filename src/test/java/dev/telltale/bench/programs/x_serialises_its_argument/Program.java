package dev.telltale.bench.programs.x_serialises_its_argument;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client that serialises what it is given, not itself: its agent goes into a header alone. */
public final class Program {
    private String agent = "";

    private void setAgent(String agent) {
        this.agent = agent;
    }

    private String serialize(Object body) {
        return "{\"order\":\"" + body + "\"}";
    }

    private void send(Object order) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .header("X-Agent", agent)
                .POST(HttpRequest.BodyPublishers.ofString(serialize(order)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    public static void main(String[] args) throws Exception {
        Program client = new Program();
        client.setAgent(java.net.InetAddress.getLocalHost().getHostName());
        client.send("none");
    }
}
