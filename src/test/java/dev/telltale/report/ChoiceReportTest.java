package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is chosen, marked, hidden or intercepted, in every report. */
class ChoiceReportTest {
    private static final ReportContext DECODED = Fixtures.context().withShowDecoded(true);

    private static String render(Report report, ReportContext context) {
        return Golden.render(report, Fixtures.choices(), context);
    }

    @Test
    void a_reader_sees_what_is_chosen_between_and_what_decides() throws IOException {
        Golden.check("choices.txt", render(new TextReport(), Fixtures.context()));
    }

    @Test
    void choices_in_one_message_add_up() {
        assertThat(render(new TextReport(), Fixtures.context()))
                .contains("travel in one message: together at most 3 bits");
    }

    @Test
    void decoded_constants_are_told_only_when_asked_and_stay_harmless() {
        assertThat(render(new TextReport(), Fixtures.context())).doesNotContain("first.example");
        assertThat(render(new TextReport(), DECODED)).contains("decoded: first.example, second\\u202e.example");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void no_line_is_wider_than_asked(int width) {
        for (boolean verbose : new boolean[] {false, true}) {
            assertThat(render(new TextReport(), DECODED.withWidth(width).withVerbose(verbose))
                            .lines())
                    .allMatch(line -> VisibleText.columns(line) <= width);
        }
    }

    @Test
    void a_program_reads_the_choice_in_the_published_shape() throws IOException {
        String json = render(new JsonReport(), Fixtures.context());
        Schemas.checkReport(json);
        JsonNode choice = findingOf("marker", json).path("alteration");
        assertThat(choice.path("bits").asDouble()).isEqualTo(2);
        assertThat(choice.at("/alternatives/1").stringValue()).isEqualTo("U+2019");
        assertThat(choice.at("/truthTable/rows/3/answers/0").stringValue()).isEqualTo("yes");
        assertThat(choice.at("/tests/0/set").propertyNames()).containsExactly("size", "encoding", "opaque");
        assertThat(findingOf("interception", json).path("alteration").isNull()).isTrue();
    }

    @Test
    void a_program_gets_decoded_constants_when_asked() throws IOException {
        String json = render(new JsonReport(), DECODED);
        Schemas.checkReport(json);
        JsonNode contents = findingOf("marker", json).at("/alteration/tests/0/set/contents");
        assertThat(contents.get(0).stringValue()).isEqualTo("first.example");
    }

    private static JsonNode findingOf(String kind, String json) {
        return JsonMapper.shared()
                .readTree(json)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("kind").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void code_scanning_gets_the_choice_in_words_and_as_properties() throws IOException {
        String sarif = render(new SarifReport(), Fixtures.context());
        Schemas.checkSarif(sarif);
        assertThat(sarif)
                .contains("Chosen between U+0027 | U+2019 | U+02BC | U+02B9; decided by: base address contains one of 2"
                        + " names (stored as base64+xor);")
                .contains("look-alike letters (A01)")
                .contains("\"perceptibility\" : 3")
                .doesNotContain("first.example");
        assertThat(JsonMapper.shared().readTree(sarif).at("/runs/0/results").valueStream())
                .allMatch(result -> result.has("codeFlows"));
    }

    @Test
    void a_choice_is_explained() throws IOException {
        Finding marker = Fixtures.choices().findings().get(0);
        StringBuilder out = new StringBuilder();
        Explanation.write(marker, DECODED, out);
        assertThat(out.toString())
                .contains("Choice\n   chosen between U+0027 | U+2019 | U+02BC | U+02B9\n")
                .contains("(a) yes, (b) no -> U+2019\n")
                .contains("decoded: first.example");
    }
}
