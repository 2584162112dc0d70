package dev.telltale.bench.programs.x_host_name_escaped;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The host name is sent in quotes; what is written for one of its characters is that character. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        post("host=" + quoted(host));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted.append("%22");
            } else if (c == ' ') {
                quoted.append('+');
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
