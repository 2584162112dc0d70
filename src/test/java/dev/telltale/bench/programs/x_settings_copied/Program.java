package dev.telltale.bench.programs.x_settings_copied;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.TimeZone;

/** All settings are copied into another map; one of them is sent by name. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        Properties defaults = new Properties();
        defaults.setProperty("zone", TimeZone.getDefault().getID());
        defaults.setProperty("colour", "blue");
        Properties settings = new Properties();
        defaults.stringPropertyNames().forEach(name -> settings.putIfAbsent(name, defaults.getProperty(name)));
        System.out.println("colour " + settings.getProperty("colour"));
        post("zone=" + settings.getProperty("zone"));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
