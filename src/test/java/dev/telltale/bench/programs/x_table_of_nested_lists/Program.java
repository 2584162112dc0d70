package dev.telltale.bench.programs.x_table_of_nested_lists;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A table of build servers, each with a list of signs, is gone through; the first whose signs are all there is named. */
public final class Program {
    private Program() {}

    private static final class Sign {
        private final String variable;
        private final String wanted;

        Sign(String variable, String wanted) {
            this.variable = variable;
            this.wanted = wanted;
        }
    }

    private static final class Server {
        private final String name;
        private final List<Sign> signs;

        Server(String name, List<Sign> signs) {
            this.name = name;
            this.signs = signs;
        }

        boolean shows(Map<String, String> variables) {
            for (Sign sign : signs) {
                String value = variables.get(sign.variable);
                if (value == null || !sign.wanted.isEmpty() && !value.equals(sign.wanted)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Server> servers() {
        return Arrays.asList(
                new Server("gitlab", Collections.singletonList(new Sign("GITLAB_CI", ""))),
                new Server("circle", Arrays.asList(new Sign("CI", "true"), new Sign("CIRCLECI", ""))));
    }

    private static String name() {
        for (Server server : servers()) {
            if (server.shows(System.getenv())) {
                return server.name;
            }
        }
        return "none";
    }

    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString("server=" + name()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
