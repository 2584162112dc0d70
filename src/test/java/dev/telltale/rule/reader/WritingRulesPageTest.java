package dev.telltale.rule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.rule.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that docs/writing-rules.md shows can be copied and works, all of it together. */
class WritingRulesPageTest {
    private static final Path PAGE = Path.of("docs", "writing-rules.md");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- document: (\\S+) -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);

    private static Map<String, String> snippets() throws IOException {
        Map<String, String> snippets = new LinkedHashMap<>();
        Matcher matcher = SNIPPET.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            snippets.put(matcher.group(1), matcher.group(2));
        }
        return snippets;
    }

    private static void write(Path folder, Map<String, String> documents) throws IOException {
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
    }

    @Test
    void every_yaml_snippet_is_a_document() throws IOException {
        assertThat(Files.readString(PAGE).split("```yaml", -1))
                .hasSize(snippets().size() + 1);
    }

    @Test
    void the_documents_work_together(@TempDir Path folder) throws IOException {
        write(folder, snippets());

        assertThat(RuleDocuments.problemsIn(List.of(folder))).isEmpty();
        Catalog catalog = CatalogReader.read(List.of(folder), "our-gate");
        assertThat(catalog.rules().get(0).id()).isEqualTo("request-echoed");
        assertThat(catalog.policy().decisions()).hasSize(4);
    }

    @Test
    void the_quoted_mistake_is_the_one_that_is_told() throws IOException {
        Problems problems = Problems.inDocuments();
        new PortParser(new Mark(14, 9), problems.in("my-rules/models/okhttp.yaml")).port("Argument[x]");

        assertThat(Files.readString(PAGE)).contains(problems.all().get(0).toString());
    }
}
