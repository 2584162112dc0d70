package dev.telltale.bench.programs.x_name_and_address_of_host;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The name and the address are read off one object and kept side by side; each is sent under its own header. */
public final class Program {
    private final String address;
    private final String name;

    private Program(String address, String name) {
        this.address = address;
        this.name = name;
    }

    public static void main(String[] args) throws Exception {
        InetAddress host = InetAddress.getLocalHost();
        String name = host.getHostName();
        String address = host.getHostAddress();
        new Program(address, name).send();
    }

    private void send() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .header("X-Name", name)
                .header("X-Address", address)
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
