package dev.telltale.report;

import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was not seen to leave: data that is read, condensed by category, and other findings without a destination. */
final class StayingSection {
    private static final String INDENT = "   ";

    private final ReportContext context;
    private final Lines lines;
    private final Style style;

    StayingSection(ReportContext context, Lines lines, Style style) {
        this.context = context;
        this.lines = lines;
        this.style = style;
    }

    void add(List<Finding> findings) {
        addCollected(findings);
        addOthers(findings);
    }

    private void addCollected(List<Finding> findings) {
        SortedMap<String, SortedSet<Location>> places = placesByData(findings);
        if (places.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("", "COLLECTED, NOT SEEN LEAVING", style::bold);
        int widest =
                places.keySet().stream().mapToInt(VisibleText::columns).max().orElse(0);
        places.forEach((data, at) -> addCollected(INDENT + DestinationTable.pad(data, widest) + "  ", at));
    }

    private void addCollected(String head, SortedSet<Location> places) {
        String count = Words.count(places.size(), "place", "places");
        if (context.verbose()) {
            lines.add(head, count);
            places.forEach(place -> lines.add(INDENT + "   ", Names.full(place), style::dim));
            return;
        }
        String lead = count + (places.size() == 1 ? ": " : ", first ");
        int room = lines.width() - VisibleText.columns(head) - lead.length();
        lines.add(head, lead + Names.brief(places.first(), room));
    }

    /**
     * A place counts when no path from it was seen; the category may leave from elsewhere. A policy may say that reading is no
     * reason to fail, yet the reader still sees what is read.
     */
    private SortedMap<String, SortedSet<Location>> placesByData(List<Finding> findings) {
        Set<Read> leaving = findings.stream()
                .filter(finding -> finding.observation().destination() != null)
                .flatMap(finding -> reads(finding).stream())
                .collect(Collectors.toSet());
        SortedMap<String, SortedSet<Location>> places = new TreeMap<>();
        findings.stream()
                .filter(StayingSection::isCollection)
                .flatMap(finding -> reads(finding).stream())
                .filter(Predicate.not(leaving::contains))
                .forEach(read -> places.computeIfAbsent(VisibleText.of(read.data()), data -> new TreeSet<>())
                        .add(read.at()));
        return places;
    }

    private record Read(String data, Location at) {}

    private static List<Read> reads(Finding finding) {
        Observation seen = finding.observation();
        return seen.data().stream()
                .flatMap(data -> seen.occurrences().stream().map(o -> new Read(data, o.source())))
                .toList();
    }

    private static boolean isCollection(Finding finding) {
        return finding.observation().kind().equals("collection");
    }

    private void addOthers(List<Finding> findings) {
        List<Finding> others = findings.stream()
                .filter(finding ->
                        finding.observation().destination() == null && !isCollection(finding) && context.shows(finding))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("", "ALSO SEEN", style::bold);
        others.forEach(this::addOther);
    }

    private void addOther(Finding finding) {
        String severity = DestinationTable.pad(finding.severity().id(), 8);
        lines.add(INDENT + style.severity(finding.severity(), severity) + "  ", finding.message());
    }
}
