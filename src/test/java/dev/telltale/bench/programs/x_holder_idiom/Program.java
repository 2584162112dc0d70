package dev.telltale.bench.programs.x_holder_idiom;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** A lazily initialised holder class keeps the value. */
public final class Program {
    private Program() {}

    private static final class Platform {
        private final String tag = Locale.getDefault().toLanguageTag();

        private static Platform instance() {
            return Holder.INSTANCE;
        }

        private static final class Holder {
            static final Platform INSTANCE = new Platform();
        }
    }

    public static void main(String[] args) throws Exception {
        post("lang:" + Platform.instance().tag);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
