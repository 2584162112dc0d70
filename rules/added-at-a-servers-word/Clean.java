import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** An argument says whether the time zone is added. */
public class Clean {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("event=start");
        if (arguments.length > 0) {
            body.append("&zone=").append(TimeZone.getDefault().getID());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(body.toString())) // ok
                .build();
        CLIENT.send(request, BodyHandlers.discarding());
    }
}
