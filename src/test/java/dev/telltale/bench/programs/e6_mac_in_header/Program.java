package dev.telltale.bench.programs.e6_mac_in_header;

import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;

/** Hardware addresses are printed as hex in a loop and sent as a header. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/ping"))
                .header("X-Device", device())
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String device() throws Exception {
        StringBuilder text = new StringBuilder("mac");
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            byte[] address = network.getHardwareAddress();
            if (address == null) {
                continue;
            }
            text.append(':');
            for (byte b : address) {
                text.append(String.format("%02x", b));
            }
        }
        return text.toString();
    }
}
