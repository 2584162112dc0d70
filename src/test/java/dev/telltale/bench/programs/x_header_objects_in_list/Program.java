package dev.telltale.bench.programs.x_header_objects_in_list;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** Headers are objects in a list; each has its own name and value. */
public final class Program {
    private final List<Header> headers = new ArrayList<>();

    private static final class Header {
        private final String key;
        private final String value;

        Header(String key, String value) {
            this.key = key;
            this.value = value;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }
    }

    private Program() {}

    public static void main(String[] args) throws IOException {
        new Program()
                .with("X-Os", System.getProperty("os.name"))
                .with("X-Zone", TimeZone.getDefault().getID())
                .send();
    }

    private Program with(String key, String value) {
        headers.add(new Header(key, value));
        return this;
    }

    private void send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        for (Header header : headers) {
            connection.setRequestProperty(header.key(), header.value());
        }
        connection.getResponseCode();
    }
}
