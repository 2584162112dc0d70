package dev.telltale.bench.programs.i12_host_by_country;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The country chooses the host that is contacted. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String host = Locale.getDefault().getCountry().equals("CN") ? "cn.example.com" : "eu.example.com";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/v1/ping"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
