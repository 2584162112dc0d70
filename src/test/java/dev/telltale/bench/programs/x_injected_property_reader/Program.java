package dev.telltale.bench.programs.x_injected_property_reader;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** The way properties are read is given to a constructor as a method reference. */
public final class Program {
    private Program() {}

    private static final class Facts {
        private final UnaryOperator<String> property;

        Facts(UnaryOperator<String> property) {
            this.property = property;
        }

        String vendor() {
            return property.apply("java.vm.vendor");
        }
    }

    public static void main(String[] args) throws Exception {
        post("vendor=" + new Facts(System::getProperty).vendor());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
