package dev.telltale.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The corpus table, in markdown. */
record CorpusTable(List<Result> results) {
    String text() {
        StringBuilder text = new StringBuilder("""
                | artifact | expected | found | explicit | found | missing | forbidden | false sends | exit | CPU s | wall s |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        results.forEach(result -> text.append(row(result)));
        return text.append('\n').append(totals()).toString();
    }

    /** What was found in artifacts without ground truth. */
    static String listing(List<Result> results) {
        StringBuilder text = new StringBuilder();
        for (Result result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n## %s (exit %d, %.1f CPU s, %.1f s): %s%n",
                    result.subject().coordinates(),
                    result.run().code(),
                    result.run().cpu(),
                    result.run().wall(),
                    result.sentIds()));
            result.lines().forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String row(Result result) {
        Subject subject = result.subject();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d/%d | %s | %d/%d | %s | %s | %s | %d | %.1f | %.1f |%n",
                subject.coordinates(),
                words(subject.sent()),
                result.found(subject.sent()).size(),
                subject.sent().size(),
                words(subject.explicit()),
                result.found(subject.explicit()).size(),
                subject.explicit().size(),
                words(result.missing()),
                words(result.forbidden()),
                subject.negative() ? result.falseTransmissions() : "",
                result.run().code(),
                result.run().cpu(),
                result.run().wall());
    }

    private String totals() {
        long explicit = sum(result -> result.subject().explicit().size());
        long explicitFound =
                sum(result -> result.found(result.subject().explicit()).size());
        long sent = sum(result -> result.subject().sent().size());
        long found = sum(result -> result.found(result.subject().sent()).size());
        long negatives = sum(result -> result.subject().negative() ? 1 : 0);
        long clean = sum(result -> result.subject().negative()
                        && result.falseTransmissions() == 0
                        && result.run().code() == 0
                ? 1
                : 0);
        double cpu = results.stream().mapToDouble(result -> result.run().cpu()).sum();
        return "- explicit categories: " + share(explicitFound, explicit) + "\n- all categories: " + share(found, sent)
                + "\n- forbidden categories reported: "
                + sum(result -> result.forbidden().size()) + "\n- negatives free of transmissions: "
                + share(clean, negatives) + String.format(Locale.ROOT, "%n- CPU seconds: %.1f%n", cpu);
    }

    private long sum(ToLongFunction<Result> count) {
        return results.stream().mapToLong(count).sum();
    }

    private static String share(long part, long whole) {
        return part + " of " + whole
                + (whole == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / whole));
    }

    private static String words(Collection<String> words) {
        return String.join(", ", words);
    }
}
