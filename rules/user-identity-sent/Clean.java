import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** A name that the program itself chose is sent. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        connection.setRequestProperty("X-User", "anonymous"); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
