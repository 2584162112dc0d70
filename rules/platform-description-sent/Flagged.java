import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** The operating system is part of the user agent. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("User-Agent", "tool/1.0 (" + System.getProperty("os.name") + ")"); // finding: platform-description-sent, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
