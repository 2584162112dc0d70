package dev.telltale.bench.programs.x_second_call_sends;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** Steps of one job: the first call only takes the next one down, the second sends. */
public final class Program {
    private Program() {}

    private static final class Job {
        int step;
        String zone;

        void run() throws Exception {
            switch (step) {
                case 0:
                    zone = TimeZone.getDefault().getID();
                    step = 1;
                    return;
                case 1:
                    post("zone=" + zone);
                    step = 2;
                    return;
                default:
                    throw new IllegalStateException("done");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Job job = new Job();
        job.run();
        job.run();
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
