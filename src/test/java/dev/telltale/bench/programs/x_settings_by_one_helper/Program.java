package dev.telltale.bench.programs.x_settings_by_one_helper;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The name of the user is added unless the given tags have one; another setting that the same helper reads decides nothing. */
public final class Program {
    private final Map<String, String> tags;

    private Program(Settings settings) {
        tags = new HashMap<>(settings.tags);
        if (tags.get("host") == null) {
            tags.put("host", System.getProperty("user.name"));
        }
    }

    private static String property(String name) {
        return System.getProperty(name, System.getenv(name));
    }

    private static final class Settings {
        private final Map<String, String> tags = new HashMap<>();
        private boolean wide;

        Settings tags(String given) {
            for (String tag : given == null ? new String[0] : given.split(",")) {
                tags.put(tag, tag);
            }
            return this;
        }

        Settings wide() {
            wide = true;
            return this;
        }

        Program program() {
            return new Program(this);
        }
    }

    private void send() throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Host", tags.get("host"));
        connection.getResponseCode();
    }

    public static void main(String[] args) throws Exception {
        Settings settings = new Settings().tags(property("DEMO_TAGS"));
        if (Boolean.valueOf(property("DEMO_WIDE"))) {
            settings = settings.wide();
        }
        settings.program().send();
    }
}
