import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A word that is always sent holds a character without a width. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        send("greeting=wel\u200bcome");
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text)) // finding: invisible-mark-in-constant
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
