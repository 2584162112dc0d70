import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Time in a fixed zone tells nothing about the machine's. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("X-Time", LocalDateTime.now(ZoneOffset.UTC).toString()); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
