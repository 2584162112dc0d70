import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;

/** A file is written in one time zone only. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (TimeZone.getDefault().getID().equals("Asia/Tokyo")) { // finding: environment-decides-what-is-done
            Files.writeString(Path.of("task.txt"), "done");
        }
        send("event=start");
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
