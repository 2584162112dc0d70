import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A stored random identifier is sent. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        Path file = Path.of("install-id");
        String id = UUID.randomUUID().toString();
        Files.writeString(file, id);
        connection.setRequestProperty("X-Install", id); // finding: installation-id-sent, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
