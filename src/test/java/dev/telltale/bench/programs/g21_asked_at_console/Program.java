package dev.telltale.bench.programs.g21_asked_at_console;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.TimeZone;

/** A question at the console decides. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        withConsent(Program::zone);
        System.out.println("Share the name of the system? (yes/no)");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if ("yes".equals(answer)) {
            post("http://stats.example.com/v1/system", "system=" + System.getProperty("os.name"));
        }
    }

    private static void withConsent(Runnable action) {
        System.out.print("Send the time zone? [y/N] ");
        Scanner scanner = new Scanner(System.in, StandardCharsets.UTF_8);
        if (scanner.hasNextLine() && scanner.nextLine().trim().equalsIgnoreCase("y")) {
            action.run();
        }
    }

    private static void zone() {
        try {
            post(
                    "http://telemetry.example.com/v1/zone",
                    "zone=" + TimeZone.getDefault().getID());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void post(String to, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
