import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** The token that the user configured goes into the header made for it. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("Authorization", "Bearer " + System.getenv("EXAMPLE_API_TOKEN")); // finding: credential-sent-to-service, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
