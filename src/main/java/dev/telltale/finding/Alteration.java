package dev.telltale.finding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a choice shows in what is sent.
 *
 * @param techniques ids of alteration and concealment techniques ({@code A01}, {@code C01}), sorted
 * @param bits an upper bound: log2 of the number of outputs that can be told apart; 0 for a constant
 * @param perceptibility 3 identical to the eye, 2 looks innocuous, 1 only on the wire, 0 shown to the user
 * @param alternatives what is chosen between, as code points ({@code U+0027}) or as short texts; in the order of the code
 * @param tests what decides, in the order of the code
 * @param truthTable which answers give which alternative; null when it would be large or is not known
 */
public record Alteration(
        List<String> techniques,
        double bits,
        int perceptibility,
        List<String> alternatives,
        List<DecidingTest> tests,
        @Nullable TruthTable truthTable) {
    public Alteration {
        techniques = List.copyOf(techniques);
        alternatives = List.copyOf(alternatives);
        tests = List.copyOf(tests);
    }

    /** {@return the same with its questions in other words} */
    public Alteration inWords(UnaryOperator<DecidingTest> words) {
        return new Alteration(
                techniques,
                bits,
                perceptibility,
                alternatives,
                tests.stream().map(words).toList(),
                truthTable);
    }

    /**
     * One question the code asks before it chooses.
     *
     * @param data a category id
     * @param predicate {@code equals}, {@code contains}, {@code starts}, {@code ends}, {@code matches}, {@code is set}, {@code exists},
     *     {@code compares}, {@code answers} (a question of the platform, with yes or no)
     * @param set the constants it is compared with; null when the test needs none
     * @param names what was asked for by name, such as {@code variable TRAVIS}; sorted
     * @param words the question as a reader would put it: {@code default time zone equals one of 2 names}
     */
    public record DecidingTest(
            String data, String predicate, @Nullable ConstantSet set, List<String> names, String words) {
        public DecidingTest {
            names = List.copyOf(names);
        }

        /** A question about what has no name, or none that is known. */
        public DecidingTest(String data, String predicate, @Nullable ConstantSet set, String words) {
            this(data, predicate, set, List.of(), words);
        }
    }

    /**
     * Constants a value is compared with.
     *
     * @param encoding how they are stored ({@code base64+xor}), null when they stand in the clear
     * @param size 0 when they come out of a decoder that could not be worked out, so that not even their number is known
     * @param opaque whether only digests are known, or only how they are stored
     * @param contents the decoded constants, for the person who scans only; empty when opaque
     */
    public record ConstantSet(int size, @Nullable String encoding, boolean opaque, List<String> contents) {
        public ConstantSet {
            contents = List.copyOf(contents);
        }
    }

    /**
     * @param rows one answer per test, in the order of the tests, and
     *     the alternative they lead to
     */
    public record TruthTable(List<Row> rows) {
        public TruthTable {
            rows = List.copyOf(rows);
        }
    }

    /** One line of a {@link TruthTable}; an answer is {@code yes}, {@code no} or {@code any}. */
    public record Row(List<String> answers, String alternative) {
        public Row {
            answers = List.copyOf(answers);
        }
    }
}
