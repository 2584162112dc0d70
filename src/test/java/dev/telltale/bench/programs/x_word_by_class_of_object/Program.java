package dev.telltale.bench.programs.x_word_by_class_of_object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Each of two classes has a word of its own; the time zone chooses the object that is asked for it. */
public final class Program {
    private Program() {}

    private abstract static class Desk {
        private final int number;

        Desk(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        abstract String word();
    }

    private static final class Early extends Desk {
        Early(int number) {
            super(number);
        }

        @Override
        String word() {
            return "early";
        }
    }

    private static final class Late extends Desk {
        Late(int number) {
            super(number);
        }

        @Override
        String word() {
            return "late";
        }
    }

    private static Desk desk(int number) {
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            return new Early(number);
        }
        return new Late(number);
    }

    public static void main(String[] args) throws Exception {
        Desk desk = desk(args.length);
        System.out.println(desk.number());
        post("shift=" + desk.word());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
