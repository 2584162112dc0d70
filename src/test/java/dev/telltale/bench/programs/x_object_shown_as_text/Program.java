package dev.telltale.bench.programs.x_object_shown_as_text;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Objects are put into texts, and their own {@code toString()} is called by nobody that is seen. */
public final class Program {
    private Program() {}

    private static final class Machine {
        private final String inner;

        Machine(String inner) {
            this.inner = inner;
        }

        @Override
        public String toString() {
            return "<" + inner + ">";
        }
    }

    private static final class Person {
        private String inner = "";

        void set(String name) {
            inner = name;
        }

        @Override
        public String toString() {
            return "[" + inner + "]";
        }
    }

    public static void main(String[] args) throws Exception {
        Person person = new Person();
        person.set(System.getProperty("user.name"));
        post("host=" + new Machine(InetAddress.getLocalHost().getHostName()) + String.format("&who=%s", person));
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
