package dev.telltale.bench.programs.x_timer_task;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** A timer task sends the value later. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        Timer timer = new Timer(true);
        timer.schedule(new Heartbeat(TimeZone.getDefault().getID(), sent), 1);
        sent.await();
        timer.cancel();
    }

    private static final class Heartbeat extends TimerTask {
        private final String zone;
        private final CountDownLatch sent;

        Heartbeat(String zone, CountDownLatch sent) {
            this.zone = zone;
            this.sent = sent;
        }

        @Override
        public void run() {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                    .POST(HttpRequest.BodyPublishers.ofString("zone=" + zone))
                    .build();
            HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .join();
            sent.countDown();
        }
    }
}
