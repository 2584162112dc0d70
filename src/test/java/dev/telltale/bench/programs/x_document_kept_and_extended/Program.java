package dev.telltale.bench.programs.x_document_kept_and_extended;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** A document lies in a file; functions that are handed in put data into it, and later it is sent as it was kept. */
public final class Program {
    private final ObjectMapper json = new ObjectMapper();
    private final File file = new File("telltale-bench-document.json");

    private Program() {}

    private record Facts(ObjectNode node) {
        void set(String name, String value) {
            node.put(name, value);
        }
    }

    private ObjectNode read() throws IOException {
        return file.exists() ? (ObjectNode) json.readTree(file) : json.createObjectNode();
    }

    private void update(Consumer<Facts> change) throws IOException {
        ObjectNode document = read();
        change.accept(new Facts(document));
        json.writeValue(file, document);
    }

    private void send() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(read().toString()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    public static void main(String[] args) throws Exception {
        Program program = new Program();
        program.update(facts -> facts.set("system", System.getProperty("os.name")));
        program.send();
        program.file.delete();
    }
}
