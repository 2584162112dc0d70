package dev.telltale.bench.noise;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** The groups as a markdown table, the sum of each kind per 100 000 methods, and every finding in a line. */
record NoiseTable(List<Group> groups) {
    private static final List<String> KINDS = List.of(
            "variation", "marker", "fingerprint", "concealment", "environment-gate", "interception", "transmission");
    /** What should hardly ever be told of a library; the target is one per 100 000 methods. */
    private static final List<String> QUIET = KINDS.subList(0, 4);

    String text() {
        StringBuilder text = new StringBuilder(row("group", "jars", "MB", "methods", "s", KINDS));
        text.append(row(
                "---",
                "---",
                "---",
                "---",
                "---",
                KINDS.stream().map(k -> "---").toList()));
        for (Group group : groups) {
            text.append(row(
                    group.name(),
                    String.valueOf(group.jars()),
                    number(group.megabytes()),
                    String.valueOf(group.methods()),
                    number(group.seconds()),
                    KINDS.stream().map(k -> String.valueOf(group.count(k))).toList()));
        }
        return text.append(sums()).append(lines()).toString();
    }

    private String sums() {
        long methods = sum(Group::methods);
        double megabytes = groups.stream().mapToDouble(Group::megabytes).sum();
        double seconds = groups.stream().mapToDouble(Group::seconds).sum();
        String jars = String.valueOf(sum(Group::jars));
        String all = row("all", jars, number(megabytes), String.valueOf(methods), number(seconds), each(1));
        String per = row("per 100 000 methods", "", "", "", "", each(100_000.0 / Math.max(1, methods)));
        long quiet = QUIET.stream().mapToLong(kind -> sum(g -> g.count(kind))).sum();
        return all
                + per
                + String.format(
                        Locale.ROOT,
                        "%nMedium and above, %s: %.2f per 100 000 methods.%n%n",
                        String.join(", ", QUIET),
                        quiet * 100_000.0 / Math.max(1, methods));
    }

    private List<String> each(double factor) {
        return KINDS.stream()
                .map(kind -> sum(g -> g.count(kind)))
                .map(count -> factor == 1 ? String.valueOf(count) : String.format(Locale.ROOT, "%.2f", count * factor))
                .toList();
    }

    private long sum(ToLongFunction<Group> of) {
        return groups.stream().mapToLong(of).sum();
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            for (JsonNode finding : group.findings()) {
                text.append(String.join(
                                " · ",
                                finding.path("fingerprint").asString(),
                                finding.path("kind").asString()
                                        + ' '
                                        + finding.path("severity").asString(),
                                finding.path("data").toString(),
                                finding.path("location").path("member").asString(),
                                finding.path("message").asString()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String row(
            String name, String jars, String megabytes, String methods, String seconds, List<String> kinds) {
        return String.format(
                "| %s | %s | %s | %s | %s | %s |%n",
                name, jars, megabytes, methods, seconds, String.join(" | ", kinds));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
