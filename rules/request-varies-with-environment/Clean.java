import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TimeZone;

/** The time zone decides how the date is printed; the date that is sent is always written the same way. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String date = arguments[0];
        boolean slashes = TimeZone.getDefault().getID().equals("Asia/Tokyo");
        System.out.println(slashes ? date.replace('-', '/') : date);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString("date=" + date)) // ok
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
