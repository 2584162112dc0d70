import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A build service's variable decides which label is sent. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String label = System.getenv("GITHUB_ACTIONS") == null ? "none" : "github";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://telemetry.example.com/v1"))
                .POST(BodyPublishers.ofString("service=" + label)) // finding: setting-chooses-what-is-sent, form derived-choice
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
