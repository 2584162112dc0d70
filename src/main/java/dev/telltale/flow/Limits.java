package dev.telltale.flow;

import dev.telltale.finding.Coverage.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what the engine cut short or could not see, with a few examples each, so that coverage can say so. */
final class Limits {
    private static final int EXAMPLES = 5;

    private final Map<String, Set<String>> places = new TreeMap<>();

    void count(String reason, String where) {
        places.computeIfAbsent(reason, k -> new TreeSet<>()).add(where);
    }

    List<Limit> toCoverage() {
        List<Limit> limits = new ArrayList<>();
        places.forEach((reason, where) -> limits.add(
                new Limit(reason, where.size(), where.stream().limit(EXAMPLES).toList(), isIncomplete(reason))));
        return limits;
    }

    private static boolean isIncomplete(String reason) {
        return reason.startsWith("budget") || reason.equals("analysis-failed");
    }
}
