package dev.telltale.report;

import dev.telltale.finding.Destination;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Guard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What leaves, address by address: a table of data and slots, the controls in words, and one path for each row. */
final class LeavingSection {
    private static final String INDENT = "   ";

    private final ReportContext context;
    private final Lines lines;
    private final Style style;
    private final Map<String, String> seenTails = new LinkedHashMap<>();
    private int references;

    LeavingSection(ReportContext context, Lines lines, Style style) {
        this.context = context;
        this.lines = lines;
        this.style = style;
    }

    /** Findings that share a heading: where they go, and how sure that is. */
    private record Address(List<String> endpoints, Destination.Resolution resolution) {
        static Address of(Finding finding) {
            Destination to = Objects.requireNonNull(finding.observation().destination());
            return new Address(to.endpoints(), to.resolution());
        }

        String title() {
            return endpoints.isEmpty() ? "an unknown address" : String.join(", ", endpoints);
        }
    }

    /** @param findings sorted, most severe first, so that addresses come in that order too */
    void add(List<Finding> findings) {
        Map<Address, List<Finding>> byAddress = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.observation().destination() != null && context.shows(finding))
                .forEach(finding -> byAddress
                        .computeIfAbsent(Address.of(finding), address -> new ArrayList<>())
                        .add(finding));
        lines.blank();
        lines.add("", "WHAT LEAVES", style::bold);
        if (byAddress.isEmpty()) {
            lines.add(INDENT, "Nothing was seen to leave.");
        }
        byAddress.forEach(this::add);
    }

    private void add(Address address, List<Finding> findings) {
        lines.blank();
        lines.add("To ", address.title(), style::bold);
        lines.add(INDENT, Words.address(address.resolution()), style::dim);
        Map<Guard, List<DestinationTable.Row>> byGuard = rows(findings);
        byGuard.forEach(this::add);
        lines.blank();
        byGuard.values().forEach(rows -> rows.forEach(this::addPath));
    }

    private Map<Guard, List<DestinationTable.Row>> rows(List<Finding> findings) {
        Map<Guard, List<Finding>> byGuard = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(finding -> finding.observation().data().toString()))
                .forEach(
                        finding -> byGuard.computeIfAbsent(finding.observation().guard(), guard -> new ArrayList<>())
                                .add(finding));
        Map<Guard, List<DestinationTable.Row>> rows = new LinkedHashMap<>();
        byGuard.forEach((guard, members) ->
                rows.put(guard, members.stream().map(this::row).toList()));
        return rows;
    }

    private DestinationTable.Row row(Finding finding) {
        return new DestinationTable.Row("[" + ++references + "]", finding);
    }

    private void add(Guard guard, List<DestinationTable.Row> rows) {
        lines.blank();
        new DestinationTable(lines, style).add(rows);
        lines.add(INDENT, Words.whenSent(guard));
        guard.controls().forEach(control -> lines.add(INDENT + "- ", Words.control(control)));
    }

    private void addPath(DestinationTable.Row row) {
        Finding finding = row.finding();
        lines.add(INDENT + row.reference() + " ", PathText.title(finding, context), style::bold);
        if (finding.suppression() != null) {
            lines.add(INDENT + "    ", "not counted: " + finding.suppression());
        }
        PathText path = new PathText(context, lines, style, INDENT + "    ");
        addHops(row.reference(), EvidencePath.of(finding.observation().trace(), context.verbose()), path);
    }

    /** Several data often share the way out; the part that was printed before is referred to. */
    private void addHops(String reference, List<EvidencePath.Hop> hops, PathText path) {
        for (int i = 0; i < hops.size(); i++) {
            String earlier = i > 0 && hops.size() - i > 1 ? seenTails.get(tail(hops, i)) : null;
            if (earlier != null) {
                path.note("then as " + earlier);
                break;
            }
            path.add(hops.get(i));
        }
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i) instanceof EvidencePath.Hop.Shown shown) {
                seenTails.putIfAbsent(tail(hops, i), reference + " from step " + shown.number());
            }
        }
    }

    /** The same hops may have other numbers in another path. */
    private static String tail(List<EvidencePath.Hop> hops, int from) {
        List<Object> parts = new ArrayList<>();
        for (EvidencePath.Hop hop : hops.subList(from, hops.size())) {
            parts.add(hop instanceof EvidencePath.Hop.Shown shown ? shown.step() : hop);
        }
        return parts.toString();
    }
}
