package dev.telltale.cli;

import dev.telltale.cli.RuleBook.Example;
import dev.telltale.cli.RuleBook.ExampleOutcome;
import dev.telltale.finding.Finding;
import dev.telltale.finding.Location;
import dev.telltale.finding.Observation.Occurrence;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import dev.telltale.scan.Scanning;
import dev.telltale.scan.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiles an example, scans its classes, and compares the rule's findings with the lines the example marks. */
final class ExampleTrial {
    private static final Pattern MARK = Pattern.compile("//\\s*finding:\\s*([\\w-]+)(?:,\\s*form\\s+([\\w-]+))?");

    private final Scanning scanning;

    ExampleTrial(Scanning scanning) {
        this.scanning = scanning;
    }

    /** A line with a finding; the form is empty when the example does not say it. */
    private record Mark(int line, String form) {}

    /** {@return how the example did} */
    ExampleOutcome of(String rule, Example example, RuleChoice choice) throws UnusableInputException {
        try {
            Path folder = Files.createTempDirectory("telltale-example-");
            try {
                return new ExampleOutcome(rule, example.file(), complaints(rule, example, choice, folder));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> complaints(String rule, Example example, RuleChoice choice, Path folder)
            throws IOException, UnusableInputException {
        Path source = Files.writeString(folder.resolve(example.file()), example.text());
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> errors = JavaCompilation.errorsOf(source, classes);
        return errors.isEmpty() ? compare(marksIn(example, rule), findings(rule, classes, choice)) : errors;
    }

    /** All rules judge, since the first that matches has the finding; only this rule's are looked at. */
    private List<Finding> findings(String rule, Path classes, RuleChoice choice) throws UnusableInputException {
        RuleChoice all = new RuleChoice(choice.directories(), null, null, List.of(), List.of());
        ScanRequest request =
                new ScanRequest(List.of("classes"), parentOf(classes), Inputs.PLAIN, all, Execution.PLAIN);
        return scanning.scan(request).result().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Path parentOf(Path folder) {
        return folder.resolveSibling("").normalize();
    }

    private static List<String> compare(List<Mark> expected, List<Finding> found) {
        List<String> complaints = new ArrayList<>();
        for (Mark mark : expected) {
            if (found.stream().noneMatch(finding -> isAt(finding, mark))) {
                complaints.add("line " + mark.line() + ": no finding" + inForm(mark));
            }
        }
        for (Finding finding : found) {
            if (expected.stream().noneMatch(mark -> isAt(finding, mark))) {
                complaints.add("line " + linesOf(finding) + ": unexpected finding: " + finding.message());
            }
        }
        return complaints;
    }

    private static String inForm(Mark mark) {
        return mark.form().isEmpty() ? "" : " in form " + mark.form();
    }

    private static boolean isAt(Finding finding, Mark mark) {
        boolean sameForm = mark.form().isEmpty() || finding.observation().form().contains(mark.form());
        return sameForm && linesOf(finding).contains(mark.line());
    }

    private static Set<Integer> linesOf(Finding finding) {
        Set<Integer> lines = new TreeSet<>();
        addLine(finding.observation().location(), lines);
        for (Occurrence occurrence : finding.observation().occurrences()) {
            Location sink = occurrence.sink();
            addLine(sink == null ? occurrence.source() : sink, lines);
        }
        return lines;
    }

    private static void addLine(Location location, Set<Integer> lines) {
        if (location.line() != null) {
            lines.add(location.line());
        }
    }

    private static List<Mark> marksIn(Example example, String rule) {
        List<Mark> marks = new ArrayList<>();
        List<String> lines = example.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find() && mark.group(1).equals(rule)) {
                marks.add(new Mark(i + 1, mark.group(2) == null ? "" : mark.group(2)));
            }
        }
        return marks;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
