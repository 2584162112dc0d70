package dev.telltale.bench.programs.x_property_array_loop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** Property names are elements of an array that a loop reads into a header. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String[] names = {"os.name", "os.version", "java.vm.vendor"};
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, System.getProperty(name));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("X-Client", new ObjectMapper().writeValueAsString(values))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
