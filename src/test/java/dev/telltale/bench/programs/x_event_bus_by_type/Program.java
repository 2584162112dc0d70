package dev.telltale.bench.programs.x_event_bus_by_type;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events go to the handlers registered for their class; one of them writes to a connection, another to nothing. */
public final class Program {
    private Program() {}

    interface Handler<T> {
        void receive(T event);
    }

    record Meta(String vm) {}

    record Envelope(Meta meta) {}

    record Progress(String zone) {}

    static class Publisher {
        private final Map<Class<?>, List<Handler<?>>> handlers = new HashMap<>();

        <T> void register(Class<T> type, Handler<T> handler) {
            handlers.computeIfAbsent(type, k -> new ArrayList<>()).add(handler);
        }

        <T> void send(T event) {
            send(handlers.getOrDefault(event.getClass(), List.of()), event);
        }

        @SuppressWarnings("unchecked")
        private static <T> void send(List<Handler<?>> handlers, T event) {
            for (Handler<?> handler : handlers) {
                ((Handler<T>) handler).receive(event);
            }
        }
    }

    static final class Formatter {
        private final OutputStream out;

        Formatter(OutputStream out) {
            this.out = out;
        }

        void listenTo(Publisher publisher) {
            publisher.register(Envelope.class, this::write);
            publisher.register(Progress.class, progress -> progress.zone().length());
        }

        private void write(Envelope envelope) {
            try {
                out.write(("{\"vm\":\"" + envelope.meta().vm() + "\"}").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setDoOutput(true);
        Publisher publisher = new Publisher();
        new Formatter(connection.getOutputStream()).listenTo(publisher);
        publisher.send(new Envelope(new Meta(System.getProperty("java.vm.version"))));
        connection.getResponseCode();
    }
}
