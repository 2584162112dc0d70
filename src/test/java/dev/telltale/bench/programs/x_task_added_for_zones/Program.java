package dev.telltale.bench.programs.x_task_added_for_zones;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/** A task that reports is one of those that are run in some zones only. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        tasks.add(() -> args.length > 0);
        if (TimeZone.getDefault().getID().startsWith("Asia/")) {
            tasks.add(Program::report);
        }
        for (Callable<Boolean> task : tasks) {
            task.call();
        }
    }

    private static boolean report() throws Exception {
        post("event=start");
        return true;
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
