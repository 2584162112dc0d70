package dev.telltale.bench.programs.x_static_method_of_function_type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** An interface that functions are made for has a static method of the same name as the one they are made for. */
public final class Program {
    private Program() {}

    interface Sender {
        void send(String text);

        static void send(Sender to, String text) {
            to.send(text);
        }
    }

    private static void post(String text) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
            connection.setRequestProperty("X-Event", text);
            connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) {
        Sender.send(Program::post, System.getProperty("os.name"));
    }
}
