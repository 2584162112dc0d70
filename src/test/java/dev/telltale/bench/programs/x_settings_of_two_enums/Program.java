package dev.telltale.bench.programs.x_settings_of_two_enums;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Two enums ask for their properties through one interface and one helper; what is sent is of one of them. */
public final class Program {
    private Program() {}

    private interface Setting {
        String property();

        default String value() {
            return Settings.of(this);
        }
    }

    private enum Person implements Setting {
        ACCOUNT("user.name");

        private final String name;

        Person(String name) {
            this.name = name;
        }

        @Override
        public String property() {
            return name;
        }
    }

    private enum Folder implements Setting {
        HOME("user.home");

        private final String name;

        Folder(String name) {
            this.name = name;
        }

        @Override
        public String property() {
            return name;
        }
    }

    private static final class Settings {
        static String of(Setting setting) {
            return System.getProperty(setting.property());
        }
    }

    public static void main(String[] args) throws IOException {
        System.err.println(Folder.HOME.value());
        send(Person.ACCOUNT.value());
    }

    private static void send(String tone) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Tone", tone);
        connection.getResponseCode();
    }
}
