package dev.telltale.bench.programs.x_setting_objects;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;

/** Settings are objects with a name and a default; one of three is asked for. */
public final class Program {
    private static final Setting ENABLED = new Setting("x.reports.enabled", "true");
    private static final Setting RETRIES = new Setting("x.retries", 10);
    private static final Setting TOKEN = new Setting("x.token", "none");

    private static final class Setting {
        private final String name;
        private final String otherwise;

        Setting(String name, String otherwise) {
            this.name = name;
            this.otherwise = otherwise;
        }

        Setting(String name, int otherwise) {
            this(name, String.valueOf(otherwise));
        }

        String value() {
            String value = System.getProperty(name);
            return value != null ? value : otherwise;
        }
    }

    private Program() {}

    public static void main(String[] args) throws IOException {
        System.out.println(text(RETRIES) + text(TOKEN));
        if (!Boolean.parseBoolean(text(ENABLED))) {
            return;
        }
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Zone", TimeZone.getDefault().getID());
        connection.getResponseCode();
    }

    private static String text(Setting setting) {
        return setting.value();
    }
}
