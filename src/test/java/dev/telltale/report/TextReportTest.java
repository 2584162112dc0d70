package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    private static String text(ScanResult result, ReportContext context) {
        return Golden.render(new TextReport(), result, context);
    }

    @Test
    void a_reader_sees_what_leaves_to_whom_and_under_which_control() throws IOException {
        Golden.check("rich.txt", text(Fixtures.rich(), Fixtures.context()));
    }

    @Test
    void verbose_text_tells_whole_paths_and_suppressed_findings_when_asked() throws IOException {
        ReportContext context = Fixtures.context().withVerbose(true).withShowSuppressed(true);
        Golden.check("rich-verbose.txt", text(Fixtures.rich(), context));
    }

    @Test
    void hostile_names_are_escaped() throws IOException {
        Golden.check("hostile.txt", text(Fixtures.hostile(), Fixtures.context()));
    }

    @Test
    void a_quiet_tool_gets_a_short_report() throws IOException {
        Golden.check("empty.txt", text(Fixtures.empty(), Fixtures.context()));
    }

    @Test
    void a_category_that_leaves_is_not_listed_as_if_it_stayed() {
        String text = text(Fixtures.rich(), Fixtures.context());
        assertThat(text).doesNotContain("COLLECTED, NOT SEEN LEAVING");
        assertThat(text).contains("on no path that was found: default time\n   zone (1), device.hostname (1)\n");
    }

    @Test
    void a_category_that_stays_is_listed_with_its_place() {
        assertThat(text(Fixtures.collectedOnly(), Fixtures.context()))
                .contains("COLLECTED, NOT SEEN LEAVING\n   device.hostname  2 places, first ")
                .doesNotContain("READ AT FURTHER PLACES");
    }

    @Test
    void many_findings_that_leave_the_same_way_fit_on_two_screens() {
        String text = text(Fixtures.wide(), Fixtures.context());
        assertThat(text.lines()).hasSizeLessThan(75);
        assertThat(text).containsOnlyOnce("argument 1 of send");
        Fixtures.wide()
                .findings()
                .forEach(finding ->
                        assertThat(text).contains(finding.fingerprint().substring(0, 8)));
    }

    @Test
    void a_fingerprint_is_told_as_far_as_it_takes_to_tell_it_apart() {
        String text = text(Fixtures.nearlyEqualFingerprints(), Fixtures.context());
        assertThat(text).contains("abcdefabcdef0000").contains("abcdefabcdef0001");
    }

    @Test
    void addresses_of_one_host_are_one_in_the_verdict() {
        assertThat(text(Fixtures.rich(), Fixtures.context().withWidth(120)))
                .contains("Verdict:  6 kinds of data leave for collect.acme.example and {region}.acme.example;");
        assertThat(Hosts.host("https://api.acme.example/v1/{id}?a=b")).isEqualTo("api.acme.example");
        assertThat(Hosts.host("{acme.uri.base}v1/identify")).isEqualTo("{acme.uri.base}v1");
    }

    @Test
    void ids_of_data_are_told_once_for_those_who_write_rules() {
        assertThat(text(Fixtures.rich(), Fixtures.context())).contains("default time zone = env.timezone");
    }

    @Test
    void nothing_seen_to_leave_does_not_stand_alone_when_values_were_not_followed_to_the_end() {
        assertThat(text(Fixtures.unfollowed(), Fixtures.context()))
                .contains("Nothing was seen to leave, but 3 values were not followed to the end.")
                .contains("nothing was seen to leave, but 3 values were not followed to the end;");
    }

    @Test
    void a_violated_policy_is_said_last() {
        ReportContext context = Fixtures.context().withViolations(List.of("f1 is high, the limit is medium"));
        assertThat(text(Fixtures.empty(), context))
                .endsWith("The policy is violated:\n- f1 is high, the limit is medium\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void no_line_is_wider_than_asked(int width) {
        for (ScanResult result : List.of(Fixtures.rich(), Fixtures.hostile())) {
            for (boolean verbose : new boolean[] {false, true}) {
                ReportContext context =
                        Fixtures.context().withWidth(width).withVerbose(verbose).withShowSuppressed(true);
                assertThat(text(result, context).lines())
                        .filteredOn(line -> VisibleText.columns(line) > width)
                        .isEmpty();
            }
        }
    }

    @Test
    void colours_change_nothing_but_colour() {
        ReportContext context = Fixtures.context();
        String coloured = text(Fixtures.rich(), context.withColour(true));
        assertThat(coloured).contains("\u001b[1m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Fixtures.rich(), context));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_findings_come_does_not_matter(long seed) {
        ReportContext context = Fixtures.context().withShowSuppressed(true);
        assertThat(text(Fixtures.shuffled(Fixtures.rich(), seed), context)).isEqualTo(text(Fixtures.rich(), context));
    }

    @Test
    void the_documented_examples_are_real() throws IOException {
        String page = Files.readString(Path.of("docs", "report-formats.md"));
        assertThat(page).contains(text(Fixtures.rich(), Fixtures.context()));
        assertThat(page).contains(Files.readString(Path.of("src/test/resources/golden/report/explain.txt")));
    }
}
