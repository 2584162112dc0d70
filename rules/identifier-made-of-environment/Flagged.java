import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TimeZone;

/** One digest is made of the account and the time zone. */
public class Flagged {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String user = System.getProperty("user.name");
        send("id=" + digest(user + TimeZone.getDefault().getID()));
    }

    private static String digest(String text) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text)) // finding: identifier-made-of-environment
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
