package dev.telltale.bench.programs.x_queue_and_worker;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue stands between the value and the thread that sends it. */
public final class Program {
    private Program() {}

    private record Message(String kind, String text) {}

    private static final BlockingQueue<Message> QUEUE = new LinkedBlockingQueue<>();

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(Program::drain);
        worker.start();
        QUEUE.put(new Message("event", "host=" + InetAddress.getLocalHost().getHostName()));
        QUEUE.put(new Message("stop", ""));
        worker.join();
    }

    private static void drain() {
        try {
            for (Message next = QUEUE.take(); !next.kind().equals("stop"); next = QUEUE.take()) {
                post(next.text());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
