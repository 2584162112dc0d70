import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.TimeZone;

/** The time zone is printed, a constant is sent. */
public class Clean {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        System.out.println(TimeZone.getDefault().getID()); // ok
        connection.setRequestProperty("X-Zone", "UTC"); // ok
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }
}
