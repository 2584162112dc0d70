import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of the host name is sent. */
public class Flagged {
    public static void main(String[] arguments) throws IOException {
        HttpURLConnection connection = connection();
        String host = InetAddress.getLocalHost().getHostName();
        connection.setRequestProperty("X-Machine", digest(host)); // finding: hashed-identifier-sent, form hashed
        connection.getInputStream().close();
    }

    private static HttpURLConnection connection() throws IOException {
        return (HttpURLConnection) new URL("https://telemetry.example.com/v1").openConnection();
    }

    private static String digest(String text) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
