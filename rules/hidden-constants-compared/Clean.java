import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TimeZone;

/** The same list in the clear. */
public class Clean {
    private static final List<String> ZONES = List.of("Asia/Tokyo", "Asia/Seoul");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean listed = ZONES.contains(TimeZone.getDefault().getID()); // ok: the list can be read
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(listed ? "kind=one" : "kind=two"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
