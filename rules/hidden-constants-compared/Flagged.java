import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TimeZone;

/** The time zone is looked up in a list that is stored encoded. */
public class Flagged {
    private static final List<String> ZONES = decoded("QXNpYS9Ub2t5byxBc2lhL1Nlb3Vs");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean listed = ZONES.contains(TimeZone.getDefault().getID()); // finding: hidden-constants-compared
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(listed ? "kind=one" : "kind=two"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private static List<String> decoded(String text) {
        return List.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(","));
    }
}
