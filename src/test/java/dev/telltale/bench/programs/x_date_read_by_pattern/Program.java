package dev.telltale.bench.programs.x_date_read_by_pattern;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.TimeZone;

/** A pattern that the time zone chooses says how a date is read; it is sent in one form. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        boolean there = TimeZone.getDefault().getID().equals("America/New_York");
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(there ? "dd/MM/yyyy" : "d/M/yyyy");
        post("day=" + LocalDate.parse("11/12/2026", pattern));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
