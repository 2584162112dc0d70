package dev.telltale.report;

import dev.telltale.finding.Alteration;
import dev.telltale.finding.AlterationWords;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Techniques;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a choice shows in what is sent: between what, decided by what, how visible, how many bits. */
final class AlterationText {
    private static final int MOST_ROWS = 8;
    private static final int MOST_CONTENTS = 20;

    private final boolean showDecoded;
    private final Lines lines;
    private final Map<Alteration, String> told = new HashMap<>();

    AlterationText(boolean showDecoded, Lines lines) {
        this.showDecoded = showDecoded;
        this.lines = lines;
    }

    /**
     * @param head stands before the first line; the others are indented as far
     * @param kind of the finding; a digest has no alternatives to tell
     */
    void add(String head, String kind, Alteration alteration) {
        String indent = " ".repeat(head.length());
        List<String> facts = facts(kind, alteration);
        IntStream.range(0, facts.size()).forEach(i -> lines.add(i == 0 ? head : indent, facts.get(i)));
        addTests(indent, alteration);
        if (alteration.truthTable() != null) {
            addTable(indent, alteration.truthTable().rows());
        }
    }

    private static List<String> facts(String kind, Alteration alteration) {
        List<String> facts = new ArrayList<>();
        if (!alteration.alternatives().isEmpty()) {
            facts.add(AlterationWords.choice(alteration));
        } else if (kind.equals("variation")) {
            facts.add("what it is chosen between was not determined");
        }
        if (!alteration.techniques().isEmpty()) {
            facts.add(Techniques.inWords(alteration.techniques()));
        }
        if (kind.equals("environment-gate") || kind.equals("concealment")) {
            return facts; // nothing is sent by it, so nothing shows
        }
        facts.add(AlterationWords.perceptibility(alteration.perceptibility())
                + "; "
                + AlterationWords.bits(alteration.bits()));
        return facts;
    }

    /** Letters are needed only where a table refers to them. */
    private void addTests(String indent, Alteration alteration) {
        List<Alteration.DecidingTest> tests = alteration.tests();
        boolean lettered = alteration.truthTable() != null && tests.size() > 1;
        if (!lettered && !showDecoded && !tests.isEmpty()) {
            lines.add(
                    indent + "decided by ",
                    tests.stream().map(AlterationWords::test).collect(Collectors.joining("; ")));
            return;
        }
        IntStream.range(0, tests.size()).forEach(i -> {
            String lead = lettered ? "decided by " + letter(i) + " " : "decided by ";
            lines.add(indent + lead, AlterationWords.test(tests.get(i)));
            addContents(indent + "  ", tests.get(i).set());
        });
    }

    private void addContents(String indent, Alteration.@Nullable ConstantSet set) {
        if (!showDecoded || set == null || set.contents().isEmpty()) {
            return;
        }
        List<String> shown = set.contents().stream().limit(MOST_CONTENTS).toList();
        int left = set.contents().size() - shown.size();
        String more = left == 0 ? "" : " and " + left + " more; -f json tells all";
        lines.add(indent + "decoded: ", String.join(", ", shown) + more);
    }

    private void addTable(String indent, List<Alteration.Row> rows) {
        boolean brief = rows.size() == 2 && rows.get(0).answers().size() == 1;
        if (brief) {
            lines.add(indent, rows.stream().map(AlterationText::told).collect(Collectors.joining(", ")));
            return;
        }
        for (Alteration.Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            lines.add(indent + "  ", told(row));
        }
        if (rows.size() > MOST_ROWS) {
            lines.add(indent, (rows.size() - MOST_ROWS) + " more rows; -f json tells all");
        }
    }

    private static String told(Alteration.Row row) {
        return answers(row) + " -> " + AlterationWords.alternative(row.alternative());
    }

    private static String answers(Alteration.Row row) {
        List<String> answers = row.answers();
        return answers.size() == 1
                ? answers.get(0)
                : IntStream.range(0, answers.size())
                        .mapToObj(i -> letter(i) + " " + answers.get(i))
                        .collect(Collectors.joining(", "));
    }

    private static String letter(int index) {
        return "(" + (char) ('a' + index % 26) + ")";
    }

    /** Adds what each row's choice is, then what the choices in one message amount to; what was told before is referred to. */
    void add(List<Row> rows) {
        Map<String, List<Row>> groups = new TreeMap<>();
        Map<Alteration, List<Integer>> repeated = new LinkedHashMap<>();
        for (Row row : rows) {
            Finding finding = row.finding();
            Alteration alteration = finding.observation().alteration();
            if (alteration != null) {
                String earlier = told.putIfAbsent(alteration, References.one(row.number()));
                if (earlier == null) {
                    add(
                            "   " + References.one(row.number()) + " ",
                            finding.observation().kind(),
                            alteration);
                } else {
                    repeated.computeIfAbsent(alteration, k -> new ArrayList<>()).add(row.number());
                }
                if (finding.group() != null) {
                    groups.computeIfAbsent(finding.group(), group -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        repeated.forEach((alteration, numbers) ->
                lines.add("   " + References.of(numbers) + " ", "chosen and decided as " + told.get(alteration)));
        groups.values().stream().filter(members -> members.size() > 1).forEach(this::addSum);
    }

    private void addSum(List<Row> members) {
        double sum = members.stream().mapToDouble(AlterationText::bits).sum();
        String references = References.of(members.stream().map(Row::number).toList());
        lines.add("   ", references + " travel in one message: together " + AlterationWords.bits(sum));
    }

    private static double bits(Row row) {
        return Objects.requireNonNull(row.finding().observation().alteration()).bits();
    }
}
