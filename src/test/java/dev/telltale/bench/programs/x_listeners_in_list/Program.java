package dev.telltale.bench.programs.x_listeners_in_list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Two lists of listeners of a platform type: what one of them is told leaves, what the other is told is only printed. */
public final class Program {
    private final List<Consumer<String>> remote = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> local = new CopyOnWriteArrayList<>();

    private Program() {}

    private void fire(String event) {
        remote.forEach(listener -> listener.accept(event));
    }

    private void fireHere(String event) {
        for (Consumer<String> listener : local) {
            listener.accept(event);
        }
    }

    private static void post(String event) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
            connection.setRequestProperty("X-Event", event);
            connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) {
        Program program = new Program();
        program.remote.add(Program::post);
        program.local.add(event -> System.out.println("in " + event));
        program.fire(System.getProperty("os.name"));
        program.fireHere(TimeZone.getDefault().getID());
    }
}
