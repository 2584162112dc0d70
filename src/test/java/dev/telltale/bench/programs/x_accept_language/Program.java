package dev.telltale.bench.programs.x_accept_language;

import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Locale;

/** The language tag is the usual header of the protocol. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("http://telemetry.example.com/v1/news").openConnection();
        connection.setRequestProperty("Accept-Language", Locale.getDefault().toLanguageTag());
        connection.getResponseCode();
    }
}
