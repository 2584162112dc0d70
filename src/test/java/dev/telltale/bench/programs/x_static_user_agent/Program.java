package dev.telltale.bench.programs.x_static_user_agent;

import java.net.URL;
import java.net.URLConnection;

/** A static constant of another class is put together while that class is initialised. */
public final class Program {
    private Program() {}

    private static final class Constants {
        static final String AGENT = String.format("demo/%s (%s)", "1.4", System.getProperty("java.vm.vendor"));
    }

    public static void main(String[] args) throws Exception {
        URLConnection connection = new URL("http://telemetry.example.com/v1/news").openConnection();
        connection.addRequestProperty("User-Agent", Constants.AGENT);
        connection.getInputStream().close();
    }
}
