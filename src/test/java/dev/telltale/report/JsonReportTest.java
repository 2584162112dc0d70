package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static String json(ScanResult result) {
        return Golden.render(new JsonReport(), result, Fixtures.context());
    }

    @Test
    void a_program_reads_everything_in_the_published_shape() throws IOException {
        String json = json(Fixtures.rich());
        Schemas.checkReport(json);
        Golden.check("rich.json", json);
    }

    @Test
    void hostile_names_stay_valid_and_cannot_be_seen_raw() throws IOException {
        String json = json(Fixtures.hostile());
        Schemas.checkReport(json);
        assertThat(json.codePoints().filter(point -> point != '\n').allMatch(VisibleText::isVisible))
                .isTrue();
        assertThat(json)
                .contains("\\u202e")
                .contains("\\u001b")
                .contains("\\ud800")
                .contains("\u6f22");
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void escapes_lose_nothing() {
        JsonNode finding = JsonMapper.shared()
                .readTree(json(Fixtures.hostile()))
                .path("findings")
                .path(0);
        assertThat(finding.path("location").path("member").stringValue())
                .isEqualTo(Fixtures.hostile()
                        .findings()
                        .get(0)
                        .observation()
                        .location()
                        .member());
    }

    @Test
    void a_quiet_tool_still_states_its_coverage() throws IOException {
        String json = json(Fixtures.empty());
        Schemas.checkReport(json);
        assertThat(json).contains("\"findings\" : [ ]").contains("\"read\" : 3").endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_findings_come_does_not_matter(long seed) {
        assertThat(json(Fixtures.shuffled(Fixtures.rich(), seed))).isEqualTo(json(Fixtures.rich()));
    }

    @Test
    void the_schema_in_the_docs_is_the_one_in_the_jar() throws IOException {
        assertThat(Files.readString(Path.of("docs", JsonReport.SCHEMA))).isEqualTo(Schemas.read(JsonReport.SCHEMA));
    }
}
