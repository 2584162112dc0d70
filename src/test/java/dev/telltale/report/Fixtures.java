package dev.telltale.report;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Fingerprint;
import dev.telltale.finding.Guard;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.ScanResult;
import dev.telltale.finding.Severity;
import dev.telltale.finding.Step;
import dev.telltale.finding.Undetermined;
import dev.telltale.rule.DataCategory;
import dev.telltale.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results written by hand: a tool that sends analytics, one with hostile names, an empty one. */
final class Fixtures {
    static final String JAR = "acme-analytics-2.1.0.jar";
    private static final String CLIENT = "com.acme.build.analytics.http.AnalyticsClient";
    private static final String CONTEXT = "com.acme.build.analytics.ContextBuilder";
    private static final String TRACK = "https://collect.acme.example/v1/track";

    private Fixtures() {}

    static ReportContext context() {
        return ReportContext.of(
                List.of(
                        rule("sent-environment", "transmission", "Environment data is sent"),
                        rule("sent-credential", "transmission", "A credential is sent to a host"),
                        rule("collected-environment", "collection", "Environment data is read")),
                Stream.of(
                                category("env.timezone", "default time zone"),
                                category("env.locale", "default language or region"),
                                category("device.os", "operating system"),
                                category("net.endpoint-config", "service address"),
                                category("user.install-id", "installation id"),
                                category("work.ci", "build server"))
                        .collect(Collectors.toMap(DataCategory::id, Function.identity())));
    }

    private static DataCategory category(String id, String noun) {
        return new DataCategory(id, noun, noun, 2, false, List.of());
    }

    static Rule rule(String id, String kind, String title) {
        return new Rule(
                id,
                title,
                kind,
                List.of("*"),
                List.of(),
                List.of(),
                null,
                null,
                "{data} goes to {endpoint}",
                "People cannot agree to what they are not told. Each value narrows down who they are.",
                "State it in the disclosure, or stop sending it.",
                List.of("privacy", "telemetry"));
    }

    /** Six data to one address under two controls, a credential elsewhere, data that stays, and open questions. */
    static ScanResult rich() {
        List<Finding> findings = new ArrayList<>();
        findings.add(sent("env.timezone", "context.timezone", "TimeZone.getDefault()", "timezone", 41));
        findings.add(sent("env.locale", "context.locale.country", "Locale.getDefault()", "locale", 47));
        findings.add(sent("device.os", "context.os.name", "System.getProperty(\"os.name\")", "system", 55));
        findings.add(sent("runtime.version", "context.jvm", "System.getProperty(\"java.version\")", "system", 58));
        findings.add(installId());
        findings.add(suppressedHostname());
        findings.add(credential());
        findings.add(collected("env.timezone", 41, 93));
        findings.add(collected("device.hostname", 71, 72));
        return new ScanResult(
                "0.1.0",
                "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                new ScanResult.Target(
                        JAR,
                        "pkg:maven/com.acme/acme-analytics@2.1.0",
                        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                findings,
                List.of(
                        new ScanResult.Contacted(
                                TRACK,
                                Destination.Resolution.LITERAL,
                                List.of("device.os", "env.locale", "env.timezone", "user.install-id")),
                        new ScanResult.Contacted(
                                "https://{region}.acme.example/login",
                                Destination.Resolution.TEMPLATE,
                                List.of("content.secrets"))),
                List.of(
                        new Undetermined("name-computed", List.of("env.variable"), at(CONTEXT, "settings", 102)),
                        new Undetermined("name-computed", List.of("env.variable"), at(CONTEXT, "settings", 117))),
                new Coverage(
                        214,
                        1,
                        1830,
                        96,
                        List.of(
                                new Coverage.Limit("class-broken", 1, List.of("com/acme/Broken.class"), true),
                                new Coverage.Limit("multi-release", 3, List.of("META-INF/versions/17"), false))));
    }

    /** Data that is read and goes nowhere. */
    static ScanResult collectedOnly() {
        return of(List.of(collected("device.hostname", 71, 72)));
    }

    /** Forty findings to one address, all on the same way out. */
    static ScanResult wide() {
        return of(IntStream.range(0, 40)
                .mapToObj(i -> sent("device.os", "context.slot" + i, "java.lang.System#getProperty", "system", i + 1))
                .toList());
    }

    static ScanResult nearlyEqualFingerprints() {
        Finding like = sent("device.os", "a", "java.lang.System#getProperty", "system", 1);
        return of(Stream.of("abcdefabcdef00000000", "abcdefabcdef00010000")
                .map(name -> new Finding(
                        name, like.rule(), like.severity(), like.observation(), like.message(), null, null, false))
                .toList());
    }

    /** One finding of each kind that is more than a value sent: two choices in one message, a digest, and three that stay. */
    static ScanResult choices() {
        Destination prompt = new Destination(
                "prompt", "system", List.of("https://api.acme.example/v1/messages"), Destination.Resolution.LITERAL);
        return of(List.of(
                choice("marker", List.of("env.timezone", "net.endpoint-config"), prompt, apostrophe(), "g1"),
                choice("variation", List.of("env.timezone"), prompt, separator(), "g1"),
                choice("fingerprint", List.of("content.prompt"), prompt, digest(), null),
                choice("environment-gate", List.of("work.ci"), null, null, null),
                choice("concealment", List.of("net.endpoint-config"), null, hiddenList(), null),
                choice("interception", List.of("content.prompt"), null, null, null)));
    }

    static final Alteration.ConstantSet HIDDEN =
            new Alteration.ConstantSet(2, "base64+xor", false, List.of("first.example", "second\u202e.example"));

    private static Alteration apostrophe() {
        return new Alteration(
                List.of("A01", "C01"),
                2,
                3,
                List.of("U+0027", "U+2019", "U+02BC", "U+02B9"),
                List.of(
                        new Alteration.DecidingTest(
                                "net.endpoint-config", "contains", HIDDEN, "base address contains" + " one of 2 names"),
                        new Alteration.DecidingTest(
                                "env.timezone",
                                "equals",
                                new Alteration.ConstantSet(40, null, true, List.of()),
                                "default time zone is one of 40 digests")),
                new Alteration.TruthTable(List.of(
                        new Alteration.Row(List.of("no", "no"), "U+0027"),
                        new Alteration.Row(List.of("yes", "no"), "U+2019"),
                        new Alteration.Row(List.of("no", "yes"), "U+02BC"),
                        new Alteration.Row(List.of("yes", "yes"), "U+02B9"))));
    }

    private static Alteration separator() {
        return new Alteration(
                List.of("A05", "A06"),
                1,
                2,
                List.of("-", "/"),
                List.of(new Alteration.DecidingTest(
                        "env.timezone", "equals", null, "default time zone equals Asia/Example")),
                null);
    }

    private static Alteration digest() {
        return new Alteration(List.of("A16", "A18"), 12, 1, List.of(), List.of(), null);
    }

    private static Alteration hiddenList() {
        Alteration.DecidingTest test =
                new Alteration.DecidingTest("net.endpoint-config", "contains", HIDDEN, "base address contains a name");
        return new Alteration(List.of("C01"), 1, 1, List.of(), List.of(test), null);
    }

    private static Finding choice(
            String kind,
            List<String> data,
            @Nullable Destination destination,
            @Nullable Alteration alteration,
            @Nullable String group) {
        Location read = at(CONTEXT, "zone", 12);
        Location sink = at(CLIENT, "send", 66);
        List<Step> trace = List.of(
                new Step(Step.Kind.SOURCE, "reads " + String.join(", ", data), read),
                new Step(Step.Kind.SELECT, "chooses between two texts", at(CONTEXT, "mark", 20)),
                new Step(Step.Kind.SINK, "system prompt of Messages#create", sink));
        Observation seen = new Observation(
                kind,
                data,
                destination,
                List.of("derived-choice"),
                "payload",
                Observation.Confidence.HIGH,
                Guard.NONE,
                Observation.Reachability.ROOT,
                new Observation.Signal("java.util.TimeZone#getDefault", CONTEXT, "Messages#create", CLIENT),
                destination == null ? read : sink,
                List.of(new Observation.Occurrence(read, destination == null ? null : sink)),
                destination == null ? trace.subList(0, 2) : trace,
                alteration);
        String rule = "rule-for-" + kind;
        String message = String.join(", ", data) + ": " + kind + ".";
        return new Finding(Fingerprint.of(rule, seen), rule, Severity.MEDIUM, seen, message, group, null, false);
    }

    private static ScanResult of(List<Finding> findings) {
        ScanResult empty = empty();
        return new ScanResult(
                empty.toolVersion(),
                empty.rulesDigest(),
                empty.target(),
                findings,
                List.of(),
                List.of(),
                empty.coverage());
    }

    private static Finding sent(String data, String slot, String api, String method, int line) {
        List<Step> trace = List.of(
                new Step(Step.Kind.SOURCE, api + " is read", at(CONTEXT, method, line)),
                new Step(Step.Kind.CALL, "returned from " + method, at(CONTEXT, "build", line + 100)),
                new Step(Step.Kind.CALL, "put into the map under " + slot, at(CONTEXT, "build", line + 101)),
                new Step(Step.Kind.CALL, "returned from build", at(CLIENT, "track", 30)),
                new Step(Step.Kind.CALL, "argument 1 of send", at(CLIENT, "track", 33)),
                new Step(
                        Step.Kind.TRANSFORM,
                        "written as JSON by ObjectMapper.writeValueAsString",
                        at(CLIENT, "send", 61)),
                new Step(Step.Kind.SINK, "body of HttpClient.send", at(CLIENT, "send", 66)));
        return finding(
                "sent-environment",
                Severity.MEDIUM,
                observation(
                        "transmission",
                        data,
                        track(slot),
                        List.of("plain"),
                        "payload",
                        stoppable(),
                        api,
                        at(CONTEXT, method, line),
                        at(CLIENT, "send", 66),
                        trace),
                "g1",
                null);
    }

    private static Finding installId() {
        Location read = at("com.acme.build.analytics.AnonymousIdentity", "load", 18);
        List<Step> trace = List.of(
                new Step(Step.Kind.SOURCE, "Files.readString of ~/.acme/id is read", read),
                new Step(Step.Kind.TRANSFORM, "hashed by SHA-256", at("com.acme.build.analytics.Hashes", "sha256", 9)),
                new Step(Step.Kind.SINK, "body of HttpClient.send", at(CLIENT, "send", 66)));
        return finding(
                "sent-environment",
                Severity.HIGH,
                observation(
                        "transmission",
                        "user.install-id",
                        track("anonymousId"),
                        List.of("hashed"),
                        "payload",
                        stoppable(),
                        "Files.readString",
                        read,
                        at(CLIENT, "send", 66),
                        trace),
                "g1",
                null);
    }

    private static Finding suppressedHostname() {
        Location read = at(CONTEXT, "host", 71);
        return finding(
                "sent-environment",
                Severity.HIGH,
                observation(
                        "transmission",
                        "device.hostname",
                        track("context.device.name"),
                        List.of("plain"),
                        "payload",
                        new Guard(Guard.Default.ON, List.of()),
                        "InetAddress.getHostName",
                        read,
                        at(CLIENT, "send", 66),
                        List.of(
                                new Step(Step.Kind.SOURCE, "InetAddress.getHostName() is read", read),
                                new Step(Step.Kind.SINK, "body of HttpClient.send", at(CLIENT, "send", 66)))),
                "g1",
                "waived by R. Lindqvist until 2027-01-31: support needs it");
    }

    private static Finding credential() {
        Location read = at("com.acme.build.login.TokenStore", "token", 22);
        Location send = at("com.acme.build.login.Login", "open", 40);
        return finding(
                "sent-credential",
                Severity.LOW,
                observation(
                        "transmission",
                        "content.secrets",
                        new Destination(
                                "http.header",
                                "Authorization",
                                List.of("https://{region}.acme.example/login"),
                                Destination.Resolution.TEMPLATE),
                        List.of("plain"),
                        "credential",
                        new Guard(Guard.Default.OFF, List.of(new Guard.Control("env", "ACME_TOKEN", "opt-in", true))),
                        "System.getenv(\"ACME_TOKEN\")",
                        read,
                        send,
                        List.of(
                                new Step(Step.Kind.SOURCE, "System.getenv(\"ACME_TOKEN\") is read", read),
                                new Step(Step.Kind.SINK, "header Authorization", send))),
                null,
                null);
    }

    private static Finding collected(String data, int... lines) {
        List<Observation.Occurrence> occurrences = new ArrayList<>();
        for (int line : lines) {
            occurrences.add(new Observation.Occurrence(at(CONTEXT, methodAt(line), line), null));
        }
        Location first = occurrences.get(0).source();
        Observation seen = new Observation(
                "collection",
                List.of(data),
                null,
                List.of("plain"),
                "payload",
                Observation.Confidence.HIGH,
                Guard.NONE,
                Observation.Reachability.ROOT,
                new Observation.Signal(data, CONTEXT, "", ""),
                first,
                occurrences,
                List.of(new Step(Step.Kind.SOURCE, data + " is read", first)));
        return finding("collected-environment", Severity.INFO, seen, null, null);
    }

    private static String methodAt(int line) {
        return switch (line) {
            case 41 -> "timezone";
            case 71, 72 -> "host";
            default -> "settings";
        };
    }

    /** Names as an attacker would choose them: colours, reordering, markup, links, wide and endless ones. */
    static ScanResult hostile() {
        String member = "evil.\u202egnp.\u001b[31mRed\u001b[0m#<script>alert(1)</script>(int)";
        Location at = new Location("bad\u0007name\u200b.jar", "x/\r\n" + "W".repeat(200) + ".class", member, 7, null);
        Step step = new Step(Step.Kind.SOURCE, "read\nVerdict: nothing was seen to leave.", at);
        Step sink = new Step(Step.Kind.SINK, "sent to [here](https://evil.example) \ud800 \u6f22\u5b57".repeat(4), at);
        Observation seen = new Observation(
                "transmission",
                List.of("x.custom\u2066data"),
                new Destination(
                        "http.query",
                        "q\u0000" + "z".repeat(90),
                        List.of("https://host.example/\u2028?" + "\u6f22".repeat(60)),
                        Destination.Resolution.DECODED),
                List.of("encoded", "hashed", "truncated"),
                "payload",
                Observation.Confidence.LOW,
                new Guard(
                        Guard.Default.UNKNOWN,
                        List.of(new Guard.Control("remote", "flag\u001b]0;title\u0007", "condition", false))),
                Observation.Reachability.DEPENDENCY,
                new Observation.Signal("source", member, "sink", member),
                at,
                List.of(new Observation.Occurrence(at, at)),
                List.of(step, sink));
        return new ScanResult(
                "0.1.0",
                "sha256:00",
                new ScanResult.Target("bad\u0007name\u200b.jar", null, "sha256:11"),
                List.of(finding("sent-environment", Severity.LOW, seen, null, null)),
                List.of(),
                List.of(new Undetermined("over-budget", List.of("x.custom\u2066data"), at)),
                new Coverage(1, 0, 2, 2, List.of(new Coverage.Limit("odd", 2, List.of("a\u0085b", "\u202ec"), true))));
    }

    static ScanResult empty() {
        return new ScanResult(
                "0.1.0",
                "sha256:00",
                new ScanResult.Target("quiet.jar", null, "sha256:22"),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(3, 0, 12, 0, List.of()));
    }

    /** Nothing is seen to leave, and the search was cut short. */
    static ScanResult unfollowed() {
        ScanResult empty = empty();
        return new ScanResult(
                empty.toolVersion(),
                empty.rulesDigest(),
                empty.target(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(3, 0, 12, 5, List.of(new Coverage.Limit("budget-states", 3, List.of("a.B#c()"), true))));
    }

    /** The same result with every list whose order means nothing in another order. */
    static ScanResult shuffled(ScanResult result, long seed) {
        Random random = new Random(seed);
        Coverage coverage = result.coverage();
        return new ScanResult(
                result.toolVersion(),
                result.rulesDigest(),
                result.target(),
                shuffle(result.findings(), random),
                shuffle(result.endpoints(), random),
                shuffle(result.undetermined(), random),
                new Coverage(
                        coverage.unitsRead(),
                        coverage.unitsFailed(),
                        coverage.proceduresIndexed(),
                        coverage.proceduresLowered(),
                        shuffle(coverage.limits(), random)));
    }

    private static <T> List<T> shuffle(List<T> values, Random random) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Destination track(String slot) {
        return new Destination("http.body", slot, List.of(TRACK), Destination.Resolution.LITERAL);
    }

    private static Guard stoppable() {
        return new Guard(
                Guard.Default.ON,
                List.of(
                        new Guard.Control("property", "acme.analytics.disabled", "opt-out", true),
                        new Guard.Control("ci", "CI", "opt-out", false)));
    }

    private static Location at(String owner, String method, int line) {
        String path = owner.replace('.', '/') + ".class";
        return new Location(JAR, path, owner + "#" + method + "(java.util.Map)", line, null);
    }

    private static Observation observation(
            String kind,
            String data,
            Destination destination,
            List<String> form,
            String role,
            Guard guard,
            String api,
            Location source,
            Location sink,
            List<Step> trace) {
        return new Observation(
                kind,
                List.of(data),
                destination,
                form,
                role,
                Observation.Confidence.HIGH,
                guard,
                Observation.Reachability.ROOT,
                new Observation.Signal(
                        api, String.valueOf(source.member()), "HttpClient.send", String.valueOf(sink.member())),
                sink,
                List.of(new Observation.Occurrence(source, sink)),
                trace);
    }

    private static Finding finding(
            String rule, Severity severity, Observation seen, @Nullable String group, @Nullable String suppression) {
        String message = String.join(", ", seen.data()) + (seen.destination() == null ? " is read" : " is sent");
        return new Finding(Fingerprint.of(rule, seen), rule, severity, seen, message, group, suppression, false);
    }
}
