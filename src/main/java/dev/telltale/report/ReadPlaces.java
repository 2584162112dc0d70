package dev.telltale.report;

import dev.telltale.finding.Location;
import dev.telltale.finding.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the paths of several findings begin, one entry a member. */
final class ReadPlaces {
    private static final int MOST_MEMBERS = 4;
    private static final int MOST_NAMES = 4;

    private final PathText path;

    ReadPlaces(PathText path) {
        this.path = path;
    }

    void add(List<Row> rows) {
        Map<String, List<Row>> byMember = new LinkedHashMap<>();
        rows.forEach(row -> byMember.computeIfAbsent(Names.fullMember(first(row).location()), key -> new ArrayList<>())
                .add(row));
        byMember.values().stream().limit(MOST_MEMBERS).forEach(this::addMember);
        if (byMember.size() > MOST_MEMBERS) {
            path.gap(Words.count(byMember.size() - MOST_MEMBERS, "more member", "more members") + " that read");
        }
    }

    private static Step first(Row row) {
        return row.finding().observation().trace().get(0);
    }

    private void addMember(List<Row> rows) {
        List<Location> places = rows.stream().map(row -> first(row).location()).toList();
        path.add(what(rows), places);
    }

    private static String what(List<Row> rows) {
        List<String> messages =
                rows.stream().map(row -> first(row).message()).distinct().toList();
        if (messages.size() == 1) {
            return messages.get(0);
        }
        List<String> sources = rows.stream()
                .map(row -> Names.simple(row.finding().observation().signal().source()))
                .distinct()
                .toList();
        int left = sources.size() - MOST_NAMES;
        return "reads "
                + sources.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (left > 0 ? " and " + left + " more" : "");
    }
}
