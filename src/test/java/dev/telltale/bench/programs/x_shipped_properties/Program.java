package dev.telltale.bench.programs.x_shipped_properties;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Properties;
import java.util.TimeZone;

/** The name of the product is in a file that comes with it, which decides what is sent and is nobody's setting. */
public final class Program {
    private final Properties product = new Properties();

    private Program() {
        try (InputStream file = Program.class.getResourceAsStream("/product.properties")) {
            if (file != null) {
                product.load(file);
            }
        } catch (IOException missing) {
            product.clear();
        }
    }

    public Program(InputStream file) throws IOException {
        product.load(file);
    }

    public static void main(String[] args) throws IOException {
        if (!Boolean.getBoolean("x.reports.off")) {
            new Program().send();
        }
    }

    private void send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        String name = product.getProperty("name", "demo tool");
        if (name.contains("demo")) {
            connection.setRequestProperty("X-Zone", TimeZone.getDefault().getID());
        } else {
            throw new IOException(name);
        }
        connection.getResponseCode();
    }
}
