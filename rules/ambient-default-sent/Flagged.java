import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.LocalDateTime;

/** Local time tells the time zone. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("X-Time", LocalDateTime.now().toString()); // finding: ambient-default-sent, form plain
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
