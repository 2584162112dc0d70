import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** The time zone decides how the date is written. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String date = arguments[0];
        if (TimeZone.getDefault().getID().equals("Asia/Tokyo")) {
            date = date.replace('-', '/');
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString("date=" + date)) // finding: request-varies-with-environment, form derived-choice
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
