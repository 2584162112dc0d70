package dev.telltale.bench.programs.c6_evaluated_script;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

/** A script that is evaluated reads the time zone. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        Object mode = engine == null ? "none" : engine.eval("java.util.TimeZone.getDefault().getID()");
        post("mode=" + mode);
    }

    private static void post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
