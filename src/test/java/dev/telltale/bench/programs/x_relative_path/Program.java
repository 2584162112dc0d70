package dev.telltale.bench.programs.x_relative_path;

import java.io.File;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;

/** A path that says nothing of where it starts holds the working directory once it is made absolute. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Here", Path.of("").toAbsolutePath().toString());
        connection.setRequestProperty("X-File", new File("build.log").getAbsolutePath());
        connection.setRequestProperty("X-Root", new File("/var/log").getAbsolutePath());
        connection.getResponseCode();
    }
}
