package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static String explain(Finding finding) throws IOException {
        StringBuilder out = new StringBuilder();
        Explanation.write(finding, Fixtures.context(), out);
        return out.toString();
    }

    @Test
    void one_finding_is_told_at_length() throws IOException {
        Golden.check("explain.txt", explain(Fixtures.rich().findings().get(0)));
    }

    @Test
    void a_hostile_finding_is_escaped_and_stays_narrow() throws IOException {
        String text = explain(Fixtures.hostile().findings().get(0));
        assertThat(text.codePoints().filter(point -> point != '\n').allMatch(VisibleText::isVisible))
                .isTrue();
        assertThat(text.lines()).allMatch(line -> VisibleText.columns(line) <= 80);
    }

    @Test
    void a_prefix_names_a_finding() {
        Finding first = Fixtures.rich().findings().get(0);
        assertThat(Fixtures.rich().findingsNamed(first.fingerprint().substring(0, 8)))
                .isEqualTo(List.of(first));
        assertThat(Fixtures.rich().findingsNamed("nothing")).isEmpty();
    }
}
