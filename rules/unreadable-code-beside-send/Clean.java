import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** What a script gives is shown and stays here. */
public class Clean {
    public static void main(String[] arguments) throws IOException, InterruptedException, ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        System.out.println(engine.eval(arguments[0])); // ok
        send("event=start");
    }

    private static void send(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://service.example.com/v1"))
                .POST(BodyPublishers.ofString(text))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
