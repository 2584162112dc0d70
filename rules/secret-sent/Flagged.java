import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** A token from the environment is a field of a telemetry request. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("X-Diagnostics", System.getenv("EXAMPLE_API_TOKEN")); // finding: secret-sent, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
