package dev.telltale.bench.programs.x_address_builder_of_its_own;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** A builder of the program itself adds parameters to an address, each by its name. */
public final class Program {
    private Program() {}

    private static final class Address {
        private final StringBuilder text;
        private char separator = '?';

        Address(String base) {
            this.text = new StringBuilder(base);
        }

        Address with(String name, String value) {
            text.append(separator).append(name).append('=').append(value.replace(' ', '+'));
            separator = '&';
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        String address = new Address("http://telemetry.example.com/v1/ping")
                .with("zone", TimeZone.getDefault().getID())
                .with("user", System.getProperty("user.name"))
                .toString();
        get(address);
    }

    private static void get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
