package dev.telltale.bench.programs.x_settings_read_by_reflection;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A getter whose name is put together from a constant and an argument is called; what it gives is no datum. */
public final class Program {
    private Program() {}

    /** Settings. */
    public static final class Settings {
        public String getTheme() {
            return "dark";
        }
    }

    public static void main(String[] args) throws Exception {
        Method getter = Settings.class.getMethod("get".concat("Theme"));
        System.out.println(TimeZone.getDefault().getID());
        post("theme=" + getter.invoke(new Settings()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
