package dev.telltale.bench.programs.e10_ignored_bean_property;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** A bean is serialised; the property marked as ignored stays behind. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        post(JsonMapper.builder()
                .build()
                .writeValueAsString(new Event(
                        System.getProperty("user.name"),
                        InetAddress.getLocalHost().getHostName())));
    }
    /** What is sent. */
    public static final class Event {
        private final String user;
        private final String host;

        Event(String user, String host) {
            this.user = user;
            this.host = host;
        }

        public String getUser() {
            return user;
        }

        @JsonIgnore
        public String getHost() {
            return host;
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
