import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** The time zone decides which of two apostrophes is sent. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        char apostrophe = TimeZone.getDefault().getID().equals("Asia/Tokyo") ? '\u2019' : '\'';
        String text = "Today" + apostrophe + "s date is shown below.";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text)) // finding: look-alike-characters-sent, form derived-choice
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
