package dev.telltale.bench.programs.x_address_pattern_of_enum;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** An enum holds the pattern of an address, which is filled elsewhere. */
public final class Program {
    private Program() {}

    private enum Call {
        PING("http://telemetry.example.com/v1/ping?zone=%s&n=%d"),
        BYE("http://telemetry.example.com/v1/bye");

        private final String pattern;

        Call(String pattern) {
            this.pattern = pattern;
        }

        String address(Object... values) {
            return String.format(pattern, values);
        }
    }

    public static void main(String[] args) throws Exception {
        get(Call.PING.address(TimeZone.getDefault().getID(), 3));
        get(Call.BYE.address());
    }

    private static void get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
