import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The variable decides what is printed; the label that is sent is always the same. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(System.getenv("GITHUB_ACTIONS") == null ? "none" : "github");
        String label = "none";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://telemetry.example.com/v1"))
                .POST(BodyPublishers.ofString("service=" + label)) // ok
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
