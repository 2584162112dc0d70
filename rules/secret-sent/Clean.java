import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Only whether a token is there is printed locally. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        System.out.println(System.getenv("EXAMPLE_API_TOKEN") == null); // ok
        connection.setRequestProperty("X-Diagnostics", "none"); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
