package dev.telltale.bench.programs.x_pairs_through_function;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BiConsumer;

/** Names, kept in an enum, and values pass a function on their way into the text of a form. */
public final class Program {
    private final StringBuilder form = new StringBuilder();

    private enum Metric {
        SYSTEM("os"),
        USER("account");

        private final String parameter;

        Metric(String parameter) {
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }

    private Program() {}

    public static void main(String[] args) throws IOException {
        Program program = new Program();
        collect((metric, value) -> program.add(metric.parameter(), value));
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(program.form.toString().getBytes());
        }
        connection.getResponseCode();
    }

    private static void collect(BiConsumer<Metric, String> consumer) {
        consumer.accept(Metric.SYSTEM, System.getProperty("os.name"));
        consumer.accept(Metric.USER, System.getProperty("user.name"));
    }

    private void add(String name, String value) {
        if (form.length() > 0) {
            form.append("&");
        }
        form.append(name).append("=").append(value);
    }
}
