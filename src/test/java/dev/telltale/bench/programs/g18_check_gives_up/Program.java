package dev.telltale.bench.programs.g18_check_gives_up;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;

/** A helper throws when sending is switched off; build servers are asked for by a list of names. */
public final class Program {
    private static final class SwitchedOffException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Program() {}

    private static void requireAllowed() {
        if (Boolean.getBoolean("x.reports.off")) {
            throw new SwitchedOffException();
        }
    }

    private static boolean isBuildServer() {
        return Stream.of("CI", "TF_BUILD").map(System::getenv).anyMatch(Objects::nonNull);
    }

    private static void report(String body) throws Exception {
        requireAllowed();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    public static void main(String[] args) throws Exception {
        if (isBuildServer()) {
            return;
        }
        try {
            report("zone=" + TimeZone.getDefault().getID());
        } catch (SwitchedOffException e) {
            System.out.println("nothing is reported");
        }
    }
}
