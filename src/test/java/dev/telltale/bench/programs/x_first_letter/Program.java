package dev.telltale.bench.programs.x_first_letter;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Locale;

/** A name is told by its letters, one at a time. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String country = Locale.getDefault().getCountry();
        boolean known = country.length() == 2 && country.charAt(0) == 'C' && country.charAt(1) == 'N';
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Mode", known ? "a" : "b");
        connection.getResponseCode();
    }
}
