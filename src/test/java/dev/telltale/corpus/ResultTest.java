package dev.telltale.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.bench.speed.Machine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The corpus runner must count what is found, missed and wrongly reported. */
class ResultTest {
    private static final Mapping MAPPING = new Mapping(
            Map.of(
                    "timezone", Set.of("env.timezone"),
                    "hostname", Set.of("device.hostname"),
                    "jvm", Set.of("runtime.version"),
                    "charset", Set.of("runtime.version")),
            Set.of());

    @Test
    void a_category_below_an_expected_one_is_found_and_a_missing_one_is_named() {
        Result result = result(Set.of("timezone", "jvm"), Set.of(), finding("transmission", "env.timezone.ambient"));
        assertThat(result.found(Set.of("timezone", "jvm"))).containsExactly("timezone");
        assertThat(result.missing()).containsExactly("jvm");
    }

    @Test
    void a_collection_is_not_a_transmission() {
        Result result = result(Set.of(), Set.of("hostname"), finding("collection", "device.hostname"));
        assertThat(result.forbidden()).isEmpty();
        assertThat(result.falseTransmissions()).isZero();
    }

    @Test
    void a_forbidden_category_is_counted_unless_its_id_is_expected_as_well() {
        Result result = result(
                Set.of("jvm"),
                Set.of("hostname", "charset"),
                finding("transmission", "runtime.version"),
                finding("variation", "device.hostname"));
        assertThat(result.forbidden()).containsExactly("hostname");
    }

    @Test
    void a_negative_artifact_counts_its_transmissions() {
        assertThat(result(Set.of(), Set.of(), finding("transmission", "env.timezone"))
                        .falseTransmissions())
                .isEqualTo(1);
    }

    @Test
    void only_explicit_network_facts_make_a_category_explicit() {
        Subject subject = Subject.of(json("""
                        {"coordinates": "g:a:1", "expect": {"categories_sent": ["os", "jvm", "ci-detection"], "categories_not_sent": ["timezone"]},
                         "facts": [{"data_category": "os+jvm", "flow_kind": "explicit", "destination": "network"},
                                   {"data_category": "ci-detection", "flow_kind": "implicit", "destination": "network"}]}
                        """), Set.of());
        assertThat(subject.explicit()).containsExactlyInAnyOrder("os", "jvm");
        assertThat(subject.scan()).containsExactly("scan", "pkg:maven/g/a@1");
    }

    @Test
    void an_artifact_that_only_sends_what_is_not_scored_is_no_negative_one() {
        Subject subject = Subject.of(
                json("{\"coordinates\": \"g:a:1\", \"expect\": {\"categories_sent\": [\"marker\"]}}"),
                Set.of("marker"));
        assertThat(subject.sent()).isEmpty();
        assertThat(subject.negative()).isFalse();
    }

    private static Result result(Set<String> sent, Set<String> forbidden, JsonNode... findings) {
        Subject subject = new Subject("g:a:1", List.of(), sent, sent, forbidden, sent.isEmpty());
        return new Result(subject, new Machine.Run(0, 1, 1, "", ""), List.of(findings), MAPPING);
    }

    private static JsonNode finding(String kind, String data) {
        return json("{\"kind\": \"" + kind + "\", \"data\": [\"" + data + "\"]}");
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }
}
