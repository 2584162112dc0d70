package dev.telltale.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Undetermined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench must notice every way in which an analyser can differ from an expectation. */
class ScoreTest {
    private static final String ZONE =
            "{kind: transmission, data: env.timezone, channel: http.body, slot: tz, guard: on}";

    private static final Location PLACE = new Location("a.jar", "A.class", null, null, null);

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

    @Test
    void a_choice_is_compared_by_techniques_bits_alternatives_and_sets() throws IOException {
        assertThat(choice("techniques: [A01], bits: 2, alternatives: [U+2019, U+0027], set-size: 2"))
                .isEmpty();
        assertThat(choice("techniques: [A01, A05]")).hasSize(2);
        assertThat(choice("bits: 1")).hasSize(2);
        assertThat(choice("alternatives: [U+0027]")).hasSize(2);
        assertThat(choice("set-size: 3")).hasSize(2);
        assertThat(choice("set-encoding: base64")).hasSize(2);
        assertThat(choice("predicate: starts")).hasSize(2);
    }

    @Test
    void alternatives_are_the_same_as_characters_quoted_texts_or_replacement() throws IOException {
        String wanted = "expect: [{kind: marker, data: env.timezone, alteration: {alternatives: [/, U+002D]}}]";
        assertThat(score(wanted, chosen("U+002F", "\"-\"")).surprises()).isEmpty();
        assertThat(score(wanted, chosen("as it is", "replace(-,/)")).surprises())
                .isEmpty();
        assertThat(score(wanted, chosen("as it is", "replace(-,.)")).surprises())
                .hasSize(2);
    }

    @Test
    void a_finding_may_name_only_the_categories_listed() throws IOException {
        Observation both = marker(List.of("env.timezone", "net.proxy"));
        assertThat(score("expect: [{kind: marker, data: env.timezone}]", both).surprises())
                .hasSize(2);
        assertThat(score("expect: [{kind: marker, data: env.timezone, with: [net.proxy]}]", both)
                        .surprises())
                .isEmpty();
    }

    @Test
    void a_question_that_must_stay_open_is_looked_for() throws IOException {
        String yaml = "expect: [{kind: undetermined, data: env.timezone, cause: hops}]";
        Undetermined open = new Undetermined("too many hops", List.of("env.timezone"), PLACE);
        assertThat(score(yaml).surprises()).hasSize(1);
        assertThat(Score.of(program(yaml), new Analyser.Seen(List.of(), List.of(open), List.of()))
                        .surprises())
                .isEmpty();
    }

    @Test
    void findings_that_must_travel_together_are_compared_with_their_bits() throws IOException {
        String wanted = "expect: [" + ZONE + ", {kind: marker, data: env.timezone}]\ngroups: ";
        Observation zone = seen("env.timezone", "tz");
        Observation mark = marker(List.of("env.timezone"));
        assertThat(score(wanted + "[{kinds: [marker, transmission], bits: 2}]", zone, mark)
                        .surprises())
                .isEmpty();
        assertThat(score(wanted + "[{kinds: [marker, transmission], bits: 3}]", zone, mark)
                        .surprises())
                .hasSize(1);
        assertThat(score(wanted + "[{kinds: [marker], bits: 2}]", zone, mark).surprises())
                .hasSize(1);
    }

    @Test
    void each_of_several_addresses_must_be_told() throws IOException {
        String wanted = "expect: [{kind: transmission, data: env.timezone, endpoint: [http, %s]}]";
        assertThat(score(String.format(Locale.ROOT, wanted, "//h/"), seen("env.timezone", "tz"))
                        .surprises())
                .isEmpty();
        assertThat(score(String.format(Locale.ROOT, wanted, "other"), seen("env.timezone", "tz"))
                        .surprises())
                .hasSize(2);
    }

    private List<String> choice(String alteration) throws IOException {
        String wanted = "expect: [{kind: marker, data: env.timezone, alteration: {" + alteration + "}}]";
        return score(wanted, marker(List.of("env.timezone"))).surprises();
    }

    private Score score(String yaml, Observation... seen) throws IOException {
        return Score.of(program(yaml), new Analyser.Seen(List.of(seen), List.of(), List.of(List.of(seen))));
    }

    private BenchCase program(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("expect.yaml"), yaml);
        return new BenchCase("case", Expectation.read(file));
    }

    private static Observation seen(String data, String slot) {
        return seen("transmission", List.of(data), slot, null);
    }

    private static Observation chosen(String... alternatives) {
        Alteration alteration = new Alteration(List.of("A05"), 1, 2, List.of(alternatives), List.of(), null);
        return seen("marker", List.of("env.timezone"), "text", alteration);
    }

    private static Observation marker(List<String> data) {
        ConstantSet zones = new ConstantSet(2, null, false, List.of("Asia/Shanghai", "Asia/Urumqi"));
        DecidingTest test =
                new DecidingTest("env.timezone", "equals", zones, "default time zone equals one of 2 names");
        List<String> quotes = List.of("U+0027", "U+2019");
        return seen("marker", data, "text", new Alteration(List.of("A01"), 2, 3, quotes, List.of(test), null));
    }

    private static Observation seen(String kind, List<String> data, String slot, @Nullable Alteration alteration) {
        return new Observation(
                kind,
                data,
                new Destination("http.body", slot, List.of("http://h/"), Destination.Resolution.LITERAL),
                List.of("plain"),
                "payload",
                Observation.Confidence.HIGH,
                Guard.NONE,
                Observation.Reachability.ROOT,
                new Observation.Signal("a", "b", "c", "d"),
                PLACE,
                List.of(),
                List.of(),
                alteration);
    }
}
