import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** The working directory is printed, a constant is sent. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        System.out.println(System.getProperty("user.dir")); // ok
        connection.setRequestProperty("X-Directory", "none"); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
