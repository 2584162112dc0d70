package dev.telltale.bench.programs.x_erased_providers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TimeZone;

/** One generic interface provides a place and a label; what is sent is the label, which holds no zone. */
public final class Program {
    private interface Provider<T> {
        T provide();
    }

    private static final class Place {
        private final String zone;

        Place(String zone) {
            this.zone = zone;
        }
    }

    private static final class Label {
        private final String text;

        Label(String text) {
            this.text = text;
        }
    }

    private static final class Here implements Provider<Place> {
        @Override
        public Place provide() {
            return new Place(TimeZone.getDefault().getID());
        }
    }

    private static final class Fixed implements Provider<Label> {
        @Override
        public Label provide() {
            return new Label("release");
        }
    }

    private Program() {}

    public static void main(String[] args) throws Exception {
        System.out.println(new Here().provide().zone);
        send(args.length == 0 ? List.of(new Fixed()) : List.of());
    }

    private static void send(List<Provider<Label>> providers) throws Exception {
        for (Provider<Label> provider : providers) {
            Label label = provider.provide();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                    .POST(HttpRequest.BodyPublishers.ofString(label.text))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}
