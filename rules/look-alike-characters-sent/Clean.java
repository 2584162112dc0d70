import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** The time zone chooses what is printed; the apostrophe that is sent is always the same. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(TimeZone.getDefault().getID().equals("Asia/Tokyo") ? '\u2019' : '\'');
        String text = "Today" + '\'' + "s date is shown below.";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text)) // ok
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
