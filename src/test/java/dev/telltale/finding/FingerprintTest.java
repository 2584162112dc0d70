package dev.telltale.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static Observation observation(String artifact, int line, String slot, String member) {
        Location at = new Location(artifact, "x/Y.class", member, line, null);
        return new Observation(
                "transmission",
                List.of("env.timezone"),
                new Destination("http.body", slot, List.of("https://a.example/"), Destination.Resolution.LITERAL),
                List.of("plain"),
                "payload",
                Observation.Confidence.HIGH,
                Guard.NONE,
                Observation.Reachability.ROOT,
                new Observation.Signal("TimeZone.getDefault", member, "HttpClient.send", "x.Y#send()"),
                at,
                List.of(new Observation.Occurrence(at, at)),
                List.of());
    }

    private static String fingerprint(String artifact, int line, String slot, String member) {
        return Fingerprint.of("rule", observation(artifact, line, slot, member));
    }

    private static final String FIRST = fingerprint("a-1.0.jar", 10, "tz", "x.Y#m()");

    @Test
    void lines_and_versions_do_not_change_it() {
        assertThat(FIRST).matches("[0-9a-f]{24}");
        assertThat(fingerprint("a-1.1.jar", 99, "tz", "x.Y#m()")).isEqualTo(FIRST);
    }

    @Test
    void slot_member_and_rule_do() {
        assertThat(fingerprint("a-1.0.jar", 10, "zone", "x.Y#m()")).isNotEqualTo(FIRST);
        assertThat(fingerprint("a-1.0.jar", 10, "tz", "x.Y#n()")).isNotEqualTo(FIRST);
        assertThat(Fingerprint.of("other", observation("a-1.0.jar", 10, "tz", "x.Y#m()")))
                .isNotEqualTo(FIRST);
    }

    @Test
    void a_new_lambda_beside_it_does_not_change_it() {
        assertThat(fingerprint("a.jar", 1, "tz", "x.Y$1#lambda$m$0(java.lang.String)"))
                .isEqualTo(fingerprint("a.jar", 1, "tz", "x.Y$2#lambda$m$3(java.lang.String)"))
                .isNotEqualTo(fingerprint("a.jar", 1, "tz", "x.Y$2#lambda$n$3(java.lang.String)"));
    }
}
