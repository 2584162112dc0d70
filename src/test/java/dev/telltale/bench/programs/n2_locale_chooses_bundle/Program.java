package dev.telltale.bench.programs.n2_locale_chooses_bundle;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The locale chooses the messages shown to the user. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ResourceBundle messages = ResourceBundle.getBundle(Messages.class.getName(), Locale.getDefault());
        System.out.println(messages.getString("hello"));
        post("event=hello");
    }
    /** Texts. */
    public static final class Messages extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "Hello"}};
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
