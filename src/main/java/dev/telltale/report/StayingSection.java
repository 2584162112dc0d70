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

/**
 * Data that is read and was not seen to leave. A category that leaves from somewhere is not listed as if it stayed; places
 * of it that are on no path found are only counted.
 */
final class StayingSection {
    private static final String INDENT = "   ";
    private static final Set<String> LEAVING = Set.of("transmission", "variation", "marker", "fingerprint");

    /** Categories told with a place; more are only counted. */
    private static final int MOST_PLACES = 8;

    private final ReportContext context;
    private final Lines lines;
    private final Style style;

    StayingSection(ReportContext context, Lines lines, Style style) {
        this.context = context;
        this.lines = lines;
        this.style = style;
    }

    private record Read(String data, Location at) {}

    /** A policy may say that reading is no reason to fail, yet the reader still sees what is read. */
    void add(List<Finding> findings) {
        Set<Read> leavingReads = findings.stream()
                .filter(StayingSection::leaves)
                .flatMap(finding -> reads(finding).stream())
                .collect(Collectors.toSet());
        Set<String> leaving = leavingReads.stream().map(Read::data).collect(Collectors.toSet());
        SortedMap<String, SortedSet<Location>> staying = new TreeMap<>();
        SortedMap<String, SortedSet<Location>> further = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.observation().kind().equals("collection"))
                .flatMap(finding -> reads(finding).stream())
                .filter(Predicate.not(leavingReads::contains))
                .forEach(read -> (leaving.contains(read.data()) ? further : staying)
                        .computeIfAbsent(VisibleText.of(context.names().of(read.data())), data -> new TreeSet<>())
                        .add(read.at()));
        addStaying(staying);
        addFurther(further);
    }

    /** Whether the policy counts it or not: it leaves. */
    private static boolean leaves(Finding finding) {
        return finding.observation().destination() != null
                && LEAVING.contains(finding.observation().kind());
    }

    private static List<Read> reads(Finding finding) {
        Observation seen = finding.observation();
        return seen.data().stream()
                .flatMap(data -> seen.occurrences().stream().map(o -> new Read(data, o.source())))
                .toList();
    }

    private void addStaying(SortedMap<String, SortedSet<Location>> places) {
        if (places.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("", "COLLECTED, NOT SEEN LEAVING", style::bold);
        if (places.size() > MOST_PLACES && !context.verbose()) {
            lines.add(INDENT, "Category and number of places; -v lists them: " + counts(places));
            return;
        }
        int widest =
                places.keySet().stream().mapToInt(VisibleText::columns).max().orElse(0);
        places.forEach((data, at) -> addStaying(INDENT + DestinationTable.pad(data, widest) + "  ", at));
    }

    private void addStaying(String head, SortedSet<Location> places) {
        String count = count(places);
        if (context.verbose()) {
            lines.add(head, count);
            addAll(places);
            return;
        }
        String lead = count + (places.size() == 1 ? ": " : ", first ");
        int room = lines.width() - VisibleText.columns(head) - lead.length();
        lines.add(head, lead + Names.brief(places.first(), room));
    }

    private void addFurther(SortedMap<String, SortedSet<Location>> places) {
        if (places.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("", "READ AT FURTHER PLACES", style::bold);
        if (context.verbose()) {
            lines.add(INDENT, "Seen leaving; these reads are on no path that was found.");
            places.forEach((data, at) -> {
                lines.add(INDENT, data);
                addAll(at);
            });
            return;
        }
        lines.add(INDENT, "Seen leaving, and also read at places on no path that was found: " + counts(places));
    }

    private void addAll(SortedSet<Location> places) {
        places.forEach(place -> lines.add(INDENT + "   ", Names.full(place), style::dim));
    }

    private static String counts(SortedMap<String, SortedSet<Location>> places) {
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String count(SortedSet<Location> places) {
        return Words.count(places.size(), "place", "places");
    }
}
