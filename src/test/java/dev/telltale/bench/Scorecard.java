package dev.telltale.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table the bench prints: every program, then precision and recall of each kind. */
record Scorecard(List<Score> scores) {
    String table() {
        StringBuilder text = new StringBuilder("| case | expected | found | ok |\n|---|---|---|---|\n");
        scores.forEach(score -> text.append(row(score)));
        text.append("\n| kind | expected | found | precision | recall |\n|---|---|---|---|---|\n");
        tallies().forEach((kind, tally) -> text.append(tally.row(kind)));
        return text.toString();
    }

    List<String> surprises() {
        return scores.stream()
                .flatMap(score ->
                        score.surprises().stream().map(line -> score.program().id() + ": " + line))
                .toList();
    }

    private static String row(Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s |%n",
                score.program().id(),
                score.program().expectation().expect().size(),
                score.found().size(),
                verdict(score));
    }

    private static String verdict(Score score) {
        if (!score.surprises().isEmpty()) {
            return "NO";
        }
        return score.missing().isEmpty() && score.wrong().isEmpty() ? "yes" : "known gap";
    }

    private Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Score score : scores) {
            score.program()
                    .expectation()
                    .expect()
                    .forEach(one -> tallies.merge(one.kind(), new Tally(1, 0, 0, 0), Tally::plus));
            score.missing().forEach(one -> tallies.merge(one.kind(), new Tally(0, 1, 0, 0), Tally::plus));
            score.found().forEach(seen -> tallies.merge(seen.kind(), new Tally(0, 0, 1, 0), Tally::plus));
            score.wrong().forEach(seen -> tallies.merge(seen.kind(), new Tally(0, 0, 0, 1), Tally::plus));
        }
        return tallies;
    }

    private record Tally(int expected, int missing, int found, int wrong) {
        Tally plus(Tally other) {
            return new Tally(
                    expected + other.expected, missing + other.missing, found + other.found, wrong + other.wrong);
        }

        String row(String kind) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %s |%n",
                    kind,
                    expected,
                    found,
                    share(found - wrong, found),
                    share(expected - missing, expected));
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
        }
    }
}
