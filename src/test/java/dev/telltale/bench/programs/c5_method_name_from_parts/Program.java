package dev.telltale.bench.programs.c5_method_name_from_parts;

import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The name of the method that is called through reflection is put together from constants. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String first = "getLocal";
        Method method = Class.forName("java.net." + "Inet" + "Address").getMethod(first.concat("Host"));
        InetAddress address = (InetAddress) method.invoke(null);
        post("host=" + address.getHostName());
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
