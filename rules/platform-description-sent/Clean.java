import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** The user agent is constant. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("User-Agent", "tool/1.0"); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
