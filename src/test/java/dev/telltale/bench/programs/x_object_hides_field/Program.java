package dev.telltale.bench.programs.x_object_hides_field;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The object knows whose session it is, and shows its number only. */
public final class Program {
    private Program() {}

    private static final class Session {
        private final String account;
        private final int number;

        Session(String account, int number) {
            this.account = account;
            this.number = number;
        }

        boolean isNamed() {
            return !account.isEmpty();
        }

        @Override
        public String toString() {
            return "session " + number;
        }
    }

    public static void main(String[] args) throws Exception {
        Session session = new Session(System.getProperty("user.name"), 4);
        if (args.length > 3) {
            System.err.println(session.isNamed());
        }
        StringBuilder body = new StringBuilder("of=");
        body.append(session);
        post(body + "&again=" + session + String.format("&more=%s", session) + String.valueOf(session));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
