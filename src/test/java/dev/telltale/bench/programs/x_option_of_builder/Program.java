package dev.telltale.bench.programs.x_option_of_builder;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The account name is sent unless whoever uses the library says otherwise by its builder. */
public final class Program {
    private final boolean named;

    private Program(boolean named) {
        this.named = named;
    }

    /** What users of the library call. */
    public static final class Builder {
        private boolean named = true;

        /** Sends no name. */
        public Builder anonymous() {
            named = false;
            return this;
        }

        /** Makes the client. */
        public Program build() {
            return new Program(named);
        }
    }

    private void send() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        if (named) {
            connection.setRequestProperty("X-Name", System.getProperty("user.name"));
        }
        connection.getResponseCode();
    }

    public static void main(String[] args) throws IOException {
        new Builder().build().send();
    }
}
