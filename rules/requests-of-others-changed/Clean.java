import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Only the program's own client uses the proxy. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        InetSocketAddress proxy = new InetSocketAddress("proxy.example.com", 8080);
        HttpClient.newBuilder().proxy(ProxySelector.of(proxy)).build(); // ok
        send("event=start");
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
