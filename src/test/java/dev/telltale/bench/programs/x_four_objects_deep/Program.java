package dev.telltale.bench.programs.x_four_objects_deep;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** Four objects lie in one another, and the outermost is made a text. */
public final class Program {
    private record Place(String zone) {}

    private record Machine(Place place) {}

    private record Session(Machine machine) {}

    private record Report(Session session) {}

    private Program() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report(
                new Session(new Machine(new Place(TimeZone.getDefault().getID()))));
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Report", report.toString());
        connection.getResponseCode();
    }
}
