package dev.telltale.bench.programs.x_zone_in_dates;

import java.net.HttpURLConnection;
import java.net.URI;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;

/** The zone is in dates and formats, and leaves where their text has it. */
public final class Program {
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("yyyy-MM-dd VV");
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.systemDefault());

    private Program() {}

    public static void main(String[] args) throws Exception {
        Instant now = Instant.now();
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty(
                "X-Text", ZonedDateTime.now(ZoneId.systemDefault()).toString());
        connection.setRequestProperty("X-Joined", "at " + now.atZone(ZoneId.systemDefault()));
        connection.setRequestProperty(
                "X-Pattern", now.atZone(ZoneId.systemDefault()).format(ZONED));
        connection.setRequestProperty(
                "X-Named",
                DateTimeFormatter.ISO_ZONED_DATE_TIME.format(ZonedDateTime.ofInstant(now, ZoneId.systemDefault())));
        connection.setRequestProperty("X-Asked", ZonedDateTime.now().getZone().getId());
        connection.setRequestProperty("X-Own-Zone", OFFSET.format(now));
        connection.setRequestProperty(
                "X-Offset", OffsetDateTime.now().getOffset().getId());
        connection.setRequestProperty("X-Old-Format", oldFormat().format(new Date()));
        connection.setRequestProperty("X-Calendar", "" + Calendar.getInstance().get(Calendar.ZONE_OFFSET));
        connection.setRequestProperty("X-Hidden", new SimpleDateFormat("HH:mm z").format(new Date()));
        connection.getResponseCode();
    }

    private static SimpleDateFormat oldFormat() {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssZ");
        format.setTimeZone(TimeZone.getDefault());
        return format;
    }
}
