package dev.telltale.bench.programs.x_one_separator_in_every_rule;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.TimeZone;

/** Whichever rule fits the zone, the separator is the same. */
public final class Program {
    private Program() {}

    private record Rule(String zones, String separator) {
        boolean fits(String zone) {
            return zone.startsWith(zones);
        }
    }

    private static final List<Rule> RULES = List.of(new Rule("Asia/", "-"), new Rule("Africa/", "-"));

    private static String separator(String zone) {
        return RULES.stream()
                .filter(rule -> rule.fits(zone))
                .findFirst()
                .map(Rule::separator)
                .orElse("-");
    }

    public static void main(String[] args) throws IOException {
        send("2026" + separator(TimeZone.getDefault().getID()) + "11");
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
