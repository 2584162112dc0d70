package dev.telltale.bench.programs.x_classes_transformed;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.ProtectionDomain;

/** An agent gets to see the code of every class that is loaded. */
public final class Program {
    private Program() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Watching());
    }

    private static final class Watching implements ClassFileTransformer {
        @Override
        public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
            return name.startsWith("okhttp3/") ? code.clone() : null;
        }
    }

    public static void main(String[] args) throws Exception {
        post("event=start");
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
