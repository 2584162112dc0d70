package dev.telltale.bench.programs.x_style_by_dispatch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.TimeZone;

/** One of two writers is created; which one decides the separator. */
public final class Program {
    private Program() {}

    private interface Style {
        String date(LocalDate day);
    }

    private static final class Hyphens implements Style {
        @Override
        public String date(LocalDate day) {
            return day.toString();
        }
    }

    private static final class Slashes implements Style {
        @Override
        public String date(LocalDate day) {
            return day.toString().replace('-', '/');
        }
    }

    public static void main(String[] args) throws Exception {
        Style style = TimeZone.getDefault().getID().startsWith("Asia/") ? new Slashes() : new Hyphens();
        post("day=" + style.date(LocalDate.of(2026, 1, 15 + args.length)));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
