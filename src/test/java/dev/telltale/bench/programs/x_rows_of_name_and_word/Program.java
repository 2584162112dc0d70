package dev.telltale.bench.programs.x_rows_of_name_and_word;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** Rows of a variable and a word: the word of the first variable that is set is announced. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        String agent = detect(System::getenv);
        StringBuilder announced = new StringBuilder("tool/1.0");
        if (!agent.isEmpty()) {
            announced.append(" agent/").append(agent);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .header("User-Agent", announced.toString())
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String detect(Function<String, String> variables) {
        String[][] rows = {{"CLAUDECODE", "claude_code"}, {"CURSOR_AGENT", "cursor"}, {"GEMINI_CLI", "gemini_cli"}};
        for (String[] row : rows) {
            String value = variables.apply(row[0]);
            if (value != null && !value.isEmpty()) {
                return row[1];
            }
        }
        return "";
    }
}
