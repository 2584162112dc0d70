package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Step;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static String sarif(ScanResult result, ReportContext context) {
        return Golden.render(new SarifReport(), result, context);
    }

    private static JsonNode run(ScanResult result, ReportContext context) {
        return JsonMapper.shared().readTree(sarif(result, context)).path("runs").path(0);
    }

    @Test
    void code_scanning_gets_rules_results_and_paths() throws IOException {
        String sarif = sarif(Fixtures.rich(), Fixtures.context());
        Schemas.checkSarif(sarif);
        Golden.check("rich.sarif", sarif);
    }

    @Test
    void hostile_and_empty_results_are_valid() throws IOException {
        Schemas.checkSarif(sarif(Fixtures.hostile(), Fixtures.context()));
        Schemas.checkSarif(sarif(Fixtures.empty(), Fixtures.context()));
    }

    @Test
    void a_name_cannot_become_a_link_or_reorder_text() {
        String sarif = sarif(Fixtures.hostile(), Fixtures.context());
        assertThat(sarif).doesNotContain("](").contains("\\\\u202e");
    }

    @Test
    void hostile_paths_are_uris() {
        JsonNode result =
                run(Fixtures.hostile(), Fixtures.context()).path("results").path(0);
        assertThat(uri(result.path("locations").path(0))).isEqualTo("bad%07name%E2%80%8B.jar");
        assertThat(URI.create(uri(result.at("/codeFlows/0/threadFlows/0/locations/0/location")))
                        .getPath())
                .startsWith("bad\u0007name\u200b.jar!/x/\r\n");
    }

    private static String uri(JsonNode location) {
        return location.at("/physicalLocation/artifactLocation/uri").stringValue();
    }

    @Test
    void results_attach_to_the_anchor_when_one_is_given() {
        JsonNode run = run(Fixtures.rich(), Fixtures.context().withAnchor("build/my pom.xml"));
        for (JsonNode result : run.path("results")) {
            assertThat(uri(result.path("locations").path(0))).isEqualTo("build/my%20pom.xml");
        }
    }

    @Test
    void a_source_file_is_its_own_anchor() {
        Location at = new Location("src", "com/acme/Main.java", "com.acme.Main#main", 12, 9);
        SarifLog.Location location = new SarifLocations(null).result(at);
        assertThat(location.physicalLocation())
                .isEqualTo(
                        new SarifLog.Physical(new SarifLog.Artifact("com/acme/Main.java"), new SarifLog.Region(12, 9)));
    }

    @Test
    void suppressed_findings_stay_out_unless_asked() throws IOException {
        assertThat(run(Fixtures.rich(), Fixtures.context()).path("results")).hasSize(8);
        String all = sarif(Fixtures.rich(), Fixtures.context().withShowSuppressed(true));
        Schemas.checkSarif(all);
        assertThat(all).contains("\"justification\" : \"waived by R. Lindqvist");
    }

    @Test
    void only_rules_that_send_are_rated_for_security() {
        JsonNode rules = run(Fixtures.rich(), Fixtures.context()).at("/tool/driver/rules");
        for (JsonNode rule : rules) {
            boolean sends = rule.path("id").stringValue().startsWith("sent-");
            assertThat(rule.path("properties").has("security-severity")).isEqualTo(sends);
        }
    }

    @Test
    void what_code_scanning_would_drop_is_left_out_and_said() {
        ScanResult rich = Fixtures.rich();
        ScanResult many = new ScanResult(
                rich.toolVersion(),
                rich.rulesDigest(),
                rich.target(),
                Collections.nCopies(5_003, rich.findings().get(8)),
                List.of(),
                List.of(),
                rich.coverage());
        JsonNode run = run(many, Fixtures.context());
        assertThat(run.path("results")).hasSize(5_000);
        assertThat(run.path("invocations").toString()).contains("3 less severe findings are left out");
    }

    @Test
    void a_path_of_thousands_of_steps_keeps_its_sink() {
        Finding finding = Fixtures.rich().findings().get(0);
        Observation seen = finding.observation();
        Step call = seen.trace().get(1);
        Step sink = seen.trace().get(seen.trace().size() - 1);
        List<Step> trace = new ArrayList<>(Collections.nCopies(2_000, call));
        trace.add(sink);
        Observation endless = new Observation(
                seen.kind(),
                seen.data(),
                seen.destination(),
                seen.form(),
                seen.role(),
                seen.confidence(),
                seen.guard(),
                seen.reachability(),
                seen.signal(),
                seen.location(),
                seen.occurrences(),
                trace);
        List<SarifLog.CodeFlow> flows = Objects.requireNonNull(new SarifLocations(null).codeFlows(endless));
        List<SarifLog.ThreadFlowLocation> hops =
                flows.get(0).threadFlows().get(0).locations();
        assertThat(hops).hasSize(1_000);
        assertThat(hops.get(999).kinds()).containsExactly("sink");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_findings_come_does_not_matter(long seed) {
        ReportContext context = Fixtures.context();
        assertThat(sarif(Fixtures.shuffled(Fixtures.rich(), seed), context)).isEqualTo(sarif(Fixtures.rich(), context));
    }
}
