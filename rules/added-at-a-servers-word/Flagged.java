import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** A server says whether the time zone is added. */
public class Flagged {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("event=start");
        if (answer().contains("extended")) {
            body.append("&zone=").append(TimeZone.getDefault().getID());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(body.toString())) // finding: added-at-a-servers-word, form plain
                .build();
        CLIENT.send(request, BodyHandlers.discarding());
    }

    private static String answer() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("https://config.example.com/flags"))
                .build();
        return CLIENT.send(question, BodyHandlers.ofString()).body();
    }
}
