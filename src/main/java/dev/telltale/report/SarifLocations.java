package dev.telltale.report;

import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import dev.telltale.finding.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places as SARIF sees them. A result is attached to a file that a repository can hold: the anchor, else the archive, else
 * the file; where inside an archive something lies is told by code flows and logical locations.
 */
record SarifLocations(@Nullable String anchor) {
    private static final int MOST_STEPS = 1_000;
    private static final String PLAIN =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";
    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(jar|war|ear|zip|tgz|tar\\.gz|nupkg|vsix)");

    SarifLog.Location result(Location at) {
        return new SarifLog.Location(physical(at), logical(at), null);
    }

    private SarifLog.Physical physical(Location at) {
        if (anchor != null) {
            return new SarifLog.Physical(new SarifLog.Artifact(uri(anchor)), new SarifLog.Region(1, null));
        }
        if (inArchive(at)) {
            return new SarifLog.Physical(new SarifLog.Artifact(uri(at.artifact())), new SarifLog.Region(1, null));
        }
        return new SarifLog.Physical(new SarifLog.Artifact(uri(at.path())), region(at));
    }

    @Nullable
    List<SarifLog.CodeFlow> codeFlows(Observation seen) {
        List<Step> steps = shortened(seen.trace());
        if (steps.isEmpty()) {
            return null;
        }
        List<SarifLog.ThreadFlowLocation> hops = IntStream.range(0, steps.size())
                .mapToObj(i -> hop(steps.get(i), i + 1))
                .toList();
        return List.of(new SarifLog.CodeFlow(List.of(new SarifLog.ThreadFlow(hops))));
    }

    /** Code scanning keeps so many; the sink is the one not to lose. */
    private static List<Step> shortened(List<Step> trace) {
        if (trace.size() <= MOST_STEPS) {
            return trace;
        }
        List<Step> kept = new ArrayList<>(trace.subList(0, MOST_STEPS - 1));
        kept.add(trace.get(trace.size() - 1));
        return kept;
    }

    private static SarifLog.ThreadFlowLocation hop(Step step, int order) {
        Location at = step.location();
        String path = inArchive(at) ? at.artifact() + "!/" + at.path() : at.path();
        SarifLog.Physical physical = new SarifLog.Physical(new SarifLog.Artifact(uri(path)), region(at));
        SarifLog.Location location = new SarifLog.Location(physical, logical(at), SarifReport.text(step.message()));
        return new SarifLog.ThreadFlowLocation(
                location, List.of(step.kind().name().toLowerCase(Locale.ROOT)), order);
    }

    private static boolean inArchive(Location at) {
        return ARCHIVE.matcher(at.artifact()).matches();
    }

    private static SarifLog.Region region(Location at) {
        return new SarifLog.Region(
                at.line() == null ? 1 : Math.max(1, at.line()), at.line() == null ? null : at.column());
    }

    private static List<SarifLog.Logical> logical(Location at) {
        List<SarifLog.Logical> names = new ArrayList<>();
        if (at.member() != null) {
            names.add(new SarifLog.Logical(VisibleText.of(at.member()), "member"));
        }
        names.add(new SarifLog.Logical(VisibleText.of(at.artifact() + "!/" + at.path()), "module"));
        return names;
    }

    /** {@return a relative URI reference; a colon is encoded too, or it would read as a scheme} */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xff;
            boolean plain = PLAIN.indexOf(value) >= 0;
            uri.append(plain ? Character.toString(value) : "%%%02X".formatted(value));
        }
        return uri.toString();
    }
}
