package dev.telltale.bench.programs.x_writer_in_enum;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.TimeZone;

/** A constant of an enum, found by the time zone, writes the date in its own way. */
public final class Program {
    private Program() {}

    private enum Style {
        PLAIN {
            @Override
            String day(String date) {
                return date;
            }
        },
        SLASHED {
            @Override
            String day(String date) {
                return date.replace('-', '/');
            }
        };

        abstract String day(String date);
    }

    public static void main(String[] args) throws Exception {
        boolean east = TimeZone.getDefault().getID().startsWith("Asia/");
        Style style = east ? Style.SLASHED : Style.PLAIN;
        post("day=" + style.day(LocalDate.of(2026, 1, 15 + args.length).toString()));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
