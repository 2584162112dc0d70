package dev.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench must notice every way in which an analyser can differ from an expectation. */
class ScoreTest {
    private static final String ZONE =
            "{kind: transmission, data: env.timezone, channel: http.body, slot: tz, guard: on}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void an_expected_observation_is_no_surprise() throws IOException {
        assertThat(score("expect: [" + ZONE + "]", seen("env.timezone", "tz")).surprises())
                .isEmpty();
    }

    @Test
    void a_category_below_the_expected_one_counts() throws IOException {
        assertThat(score("expect: [" + ZONE + "]", seen("env.timezone.ambient", "tz"))
                        .surprises())
                .isEmpty();
    }

    @Test
    void another_slot_is_both_missing_and_unexpected() throws IOException {
        assertThat(score("expect: [" + ZONE + "]", seen("env.timezone", "zone")).surprises())
                .hasSize(2);
    }

    @Test
    void a_decoy_allows_nothing() throws IOException {
        assertThat(score("expect: none", seen("env.timezone", "tz")).surprises())
                .singleElement()
                .asString()
                .startsWith("unexpected");
    }

    @Test
    void a_known_miss_that_is_found_is_told() throws IOException {
        String known = ZONE.replace("}", ", miss: not yet}");
        assertThat(score("expect: [" + known + "]").surprises()).isEmpty();
        assertThat(score("expect: [" + known + "]", seen("env.timezone", "tz")).surprises())
                .hasSize(1);
    }

    @Test
    void a_spurious_finding_that_is_gone_is_told() throws IOException {
        String known = "expect: none\nspurious: [" + ZONE.replace("}", ", reason: keys are merged}") + "]";
        assertThat(score(known, seen("env.timezone", "tz")).surprises()).isEmpty();
        assertThat(score(known).surprises()).hasSize(1);
    }

    @Test
    void precision_and_recall_count_what_is_wrong_and_missing() throws IOException {
        Score score = score("expect: [" + ZONE + "]", seen("env.timezone", "tz"), seen("device.os", "os"));
        assertThat(new Scorecard(List.of(score)).table()).contains("| transmission | 1 | 2 | 50.0 % | 100.0 % |");
    }

    private Score score(String yaml, Observation... seen) throws IOException {
        Path file = Files.writeString(folder.resolve("expect.yaml"), yaml);
        return Score.of(new BenchCase("case", Expectation.read(file)), List.of(seen));
    }

    private static Observation seen(String data, String slot) {
        Location place = new Location("a.jar", "A.class", null, null, null);
        return new Observation(
                "transmission",
                List.of(data),
                new Destination("http.body", slot, List.of("http://h/"), Destination.Resolution.LITERAL),
                List.of("plain"),
                "payload",
                Observation.Confidence.HIGH,
                Guard.NONE,
                Observation.Reachability.ROOT,
                new Observation.Signal("a", "b", "c", "d"),
                place,
                List.of(),
                List.of());
    }
}
