import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A no-break space stands before a unit. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        send("length=10\u00a0km");
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text)) // ok
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
