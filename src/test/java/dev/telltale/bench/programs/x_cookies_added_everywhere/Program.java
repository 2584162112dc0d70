package dev.telltale.bench.programs.x_cookies_added_everywhere;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** A cookie handler adds a header to requests that other code makes. */
public final class Program {
    private Program() {}

    private static final class Adding extends CookieHandler {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return Map.of("Cookie", List.of("zone=" + TimeZone.getDefault().getID()));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            System.out.println(headers.size());
        }
    }

    public static void main(String[] args) throws Exception {
        CookieHandler.setDefault(new Adding());
        URI.create("http://telemetry.example.com/v1/ping").toURL().openStream().close();
    }
}
