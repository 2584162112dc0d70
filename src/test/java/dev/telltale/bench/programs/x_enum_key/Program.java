package dev.telltale.bench.programs.x_enum_key;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The property name is a field of an enum constant; another constant is read locally only. */
public final class Program {
    private Program() {}

    private enum Setting {
        SYSTEM("os.name"),
        ZONE("user.timezone");
        private final String key;

        Setting(String key) {
            this.key = key;
        }

        String value() {
            return System.getProperty(key);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Setting.ZONE.value());
        post("system=" + Setting.SYSTEM.value());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
