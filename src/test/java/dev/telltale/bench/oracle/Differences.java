package dev.telltale.bench.oracle;

import dev.telltale.bench.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What still differs between two environments once the expected values are taken out must be decided by what the expectation
 * says decides; and what it says decides must make a difference.
 */
record Differences(Expectation expectation, Map<String, Oracle.Sent> sent) {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: \\d+\r\n");

    List<String> lines() {
        List<Pair> pairs = pairs();
        List<String> lines = new ArrayList<>();
        if (expectation.complete()) {
            pairs.stream()
                    .filter(pair -> pair.differs() && decided(pair).isEmpty())
                    .limit(1)
                    .map(pair -> "sends something else in " + pair + ", and nothing that decides differs: "
                            + remainder(pair.one) + " | " + remainder(pair.other))
                    .forEach(lines::add);
        }
        expectation.deciding().stream()
                .filter(datum -> pairs.stream()
                        .noneMatch(pair -> pair.differs() && decided(pair).equals(List.of(datum))))
                .map(datum -> "no two environments that differ in " + datum + " alone get something else")
                .forEach(lines::add);
        return lines;
    }

    private List<Pair> pairs() {
        List<String> names = sent.keySet().stream().filter(this::comparable).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                pairs.add(new Pair(names.get(i), other));
            }
        }
        return pairs;
    }

    /** Not where it stays silent, and not where an expected value is missing. */
    private boolean comparable(String environment) {
        return !expectation.unsent().contains(environment)
                && at(environment).values().keySet().containsAll(expectation.values());
    }

    private List<String> decided(Pair pair) {
        return expectation.deciding().stream()
                .filter(datum -> !answer(pair.one, datum).equals(answer(pair.other, datum)))
                .toList();
    }

    private String answer(String environment, String datum) {
        byte[] value = at(environment).values().get(datum);
        return value == null ? "" : new String(value, StandardCharsets.ISO_8859_1);
    }

    private String remainder(String environment) {
        String text = LENGTH.matcher(Disagreements.text(at(environment))).replaceAll("");
        List<String> values = expectation.values().stream()
                .map(value -> answer(environment, value))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String value : values) {
            text = Pattern.compile(value.length() < 4 ? "\\b" + Pattern.quote(value) + "\\b" : Pattern.quote(value))
                    .matcher(text)
                    .replaceAll("");
        }
        return text;
    }

    private Oracle.Sent at(String environment) {
        return java.util.Objects.requireNonNull(sent.get(environment));
    }

    /** Two environments that can be compared. */
    private final class Pair {
        private final String one;
        private final String other;

        private Pair(String one, String other) {
            this.one = one;
            this.other = other;
        }

        private boolean differs() {
            return !remainder(one).equals(remainder(other));
        }

        @Override
        public String toString() {
            return one + " and " + other;
        }
    }
}
