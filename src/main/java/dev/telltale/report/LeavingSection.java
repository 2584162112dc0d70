package dev.telltale.report;

import dev.telltale.finding.Coverage;
import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What leaves, address by address: a table of data and slots, choices, the controls in words, and the paths. */
final class LeavingSection {
    private static final String INDENT = "   ";

    private final ReportContext context;
    private final Lines lines;
    private final Style style;
    private final ShortFingerprints fingerprints;
    private final AlterationText choices;
    private final ControlsText controls;
    private final SharedPaths paths;
    private int numbers;

    LeavingSection(ReportContext context, Lines lines, Style style, ShortFingerprints fingerprints) {
        this.context = context;
        this.lines = lines;
        this.style = style;
        this.fingerprints = fingerprints;
        this.choices = new AlterationText(context.showDecoded(), lines);
        this.controls = new ControlsText(context.verbose(), lines);
        this.paths = new SharedPaths(lines, style);
    }

    /** Findings that share a heading: where they go, and how sure that is. */
    private record Address(List<String> endpoints, Destination.Resolution resolution, boolean local) {
        static Address of(Finding finding) {
            Destination to = Row.to(finding);
            boolean local = Words.isLocal(to);
            return new Address(to.endpoints(), to.resolution(), local);
        }

        String title() {
            if (local) {
                String where = endpoints.isEmpty() ? "" : ", " + String.join(", ", endpoints);
                return "a program on the same machine" + where;
            }
            return endpoints.isEmpty() ? "an address that could not be determined" : String.join(", ", endpoints);
        }

        String note() {
            if (endpoints.isEmpty() && !local && resolution == Destination.Resolution.UNRESOLVED) {
                return "";
            }
            if (local) {
                return "handed over by this process; what that program does is not known";
            }
            return isReplaceable()
                    ? "address written in the code that a setting can replace"
                    : Words.address(resolution);
        }

        private boolean isReplaceable() {
            return resolution == Destination.Resolution.CONFIGURED
                    && endpoints.stream().anyMatch(endpoint -> endpoint.contains("://") && !endpoint.contains("{"))
                    && endpoints.stream().anyMatch(endpoint -> endpoint.startsWith("{"));
        }
    }

    /**
     * @param findings sorted, most severe first, so that addresses come in that order too
     * @param coverage says whether what was not seen to leave was looked at to the end
     */
    void add(List<Finding> findings, Coverage coverage) {
        Map<Address, List<Finding>> byAddress = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.observation().destination() != null && context.shows(finding))
                .forEach(finding -> byAddress
                        .computeIfAbsent(Address.of(finding), address -> new ArrayList<>())
                        .add(finding));
        lines.blank();
        lines.add("", "WHAT LEAVES", style::bold);
        if (byAddress.isEmpty()) {
            lines.add(INDENT, "Nothing was seen to leave" + Words.unfollowed(coverage) + ".");
        }
        byAddress.forEach(this::add);
        if (!byAddress.isEmpty() && !context.verbose()) {
            lines.blank();
            lines.add(INDENT, "Each whole path: telltale explain FINGERPRINT; all of them: -v", style::dim);
        }
    }

    private void add(Address address, List<Finding> findings) {
        List<Row> rows = findings.stream()
                .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(finding -> finding.observation().data().toString()))
                .map(finding -> new Row(++numbers, finding))
                .toList();
        lines.blank();
        lines.add("To ", address.title(), style::bold);
        if (!address.note().isEmpty()) {
            lines.add(INDENT, address.note(), style::dim);
        }
        new DestinationTable(context.names(), lines, style, this::name).add(rows);
        rows.forEach(this::addSuppression);
        choices.add(rows);
        controls.add(rows);
        addPaths(rows);
    }

    private String name(Row row) {
        return fingerprints.of(row.finding());
    }

    private void addSuppression(Row row) {
        String why = row.finding().suppression();
        if (why != null) {
            lines.add(INDENT, References.one(row.number()) + " not counted: " + why);
        }
    }

    private void addPaths(List<Row> rows) {
        if (context.verbose()) {
            new FullPaths(lines, style).add(rows);
        } else {
            paths.add(rows);
        }
    }
}
