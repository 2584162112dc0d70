package dev.telltale.bench.programs.x_date_format_of_constant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The constant that the country chooses holds a date format. */
public final class Program {
    private Program() {}

    private enum Style {
        DASHES(DateTimeFormatter.ofPattern("yyyy-MM-dd")),
        SLASHES(DateTimeFormatter.ofPattern("yyyy/MM/dd"));

        private final DateTimeFormatter format;

        Style(DateTimeFormatter format) {
            this.format = format;
        }
    }

    public static void main(String[] args) throws IOException {
        Style style = Locale.getDefault().getCountry().equals("CN") ? Style.SLASHES : Style.DASHES;
        send(style.format.format(LocalDate.of(2026, 11, 28)));
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
