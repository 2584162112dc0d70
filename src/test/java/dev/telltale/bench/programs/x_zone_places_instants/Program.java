package dev.telltale.bench.programs.x_zone_places_instants;

import java.net.HttpURLConnection;
import java.net.URI;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/** Zones are used to count time; what leaves is the same in every zone. */
public final class Program {
    private static final long AGE = 1_000_000_000_000_000L;
    private static final SimpleDateFormat UTC = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssZ");

    static {
        UTC.setTimeZone(TimeZone.getTimeZone("UTC"));
    }

    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        Instant then = Instant.EPOCH;
        connection.setRequestProperty(
                "X-Instant", ZonedDateTime.now().toInstant().toString().substring(0, 2));
        connection.setRequestProperty(
                "X-Zoned-Instant",
                then.atZone(ZoneId.systemDefault()).toInstant().toString());
        connection.setRequestProperty(
                "X-Seconds",
                "" + LocalDateTime.now().atZone(ZoneId.systemDefault()).toEpochSecond() / AGE);
        connection.setRequestProperty(
                "X-Same",
                then.atZone(ZoneId.systemDefault())
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toString());
        connection.setRequestProperty(
                "X-Other-Zone", ZonedDateTime.ofInstant(then, ZoneOffset.UTC).toString());
        connection.setRequestProperty(
                "X-Reference",
                Optional.of(ZonedDateTime.now())
                        .map(ZonedDateTime::toInstant)
                        .get()
                        .toString()
                        .substring(0, 2));
        connection.setRequestProperty("X-Old", UTC.format(new Date(0)));
        connection.setRequestProperty(
                "X-New", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(then.atOffset(ZoneOffset.UTC)));
        connection.setRequestProperty("X-Millis", "" + Calendar.getInstance().getTimeInMillis() / AGE);
        connection.getResponseCode();
    }
}
