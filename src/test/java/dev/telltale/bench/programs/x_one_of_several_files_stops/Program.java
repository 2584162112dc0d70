package dev.telltale.bench.programs.x_one_of_several_files_stops;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Nothing is sent where one of two files is there; one function asks for both. */
public final class Program {
    private Program() {}

    private static boolean isRefused() {
        return Stream.of(Path.of(System.getProperty("user.home"), ".demo-no-stats"), Path.of(".demo-quiet"))
                .anyMatch(Files::exists);
    }

    public static void main(String[] args) throws IOException {
        if (isRefused()) {
            return;
        }
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        connection.getResponseCode();
    }
}
