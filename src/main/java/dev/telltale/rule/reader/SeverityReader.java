package dev.telltale.rule.reader;

import dev.telltale.rule.SeverityScale;
import java.util.List;

/** Reads the weights of the severity formula. */
final class SeverityReader {
    private static final int MOST = 100;
    private static final int WEIGHTS = 5;

    private final Problems problems;

    private SeverityReader(Problems problems) {
        this.problems = problems;
    }

    static SeverityScale read(Document document, Problems problems) {
        return new SeverityReader(problems).scale(document.root());
    }

    private SeverityScale scale(Node root) {
        Fields fields = Fields.of(
                root,
                "a severity scale",
                problems,
                "perceptibility-factor",
                "bits",
                "default-state",
                "from",
                "at-most");
        Fields bits = part(fields, "bits", "most", "by-weight");
        Fields state = part(fields, "default-state", "on", "unknown", "off");
        Fields from = part(fields, "from", "low", "medium", "high", "critical");
        Fields most = part(fields, "at-most", "off-by-default", "not-payload", "choice-by-guess", "this-machine");
        return new SeverityScale(
                fields.number("perceptibility-factor", 0, MOST),
                bits.number("most", 0, MOST),
                byWeight(bits),
                state.number("on", 0, MOST),
                state.number("unknown", 0, MOST),
                state.number("off", 0, MOST),
                from.number("low", 0, MOST),
                from.number("medium", 0, MOST),
                from.number("high", 0, MOST),
                from.number("critical", 0, MOST),
                severity(most, "off-by-default"),
                severity(most, "not-payload"),
                severity(most, "choice-by-guess"),
                severity(most, "this-machine"));
    }

    private Fields part(Fields fields, String name, String... allowed) {
        Node value = fields.value(name);
        if (value == null) {
            fields.require(name);
            return Fields.of(new Node.Mapping(fields.mark(), List.of()), name, problems, allowed);
        }
        return Fields.of(value, name, problems, allowed);
    }

    private List<Integer> byWeight(Fields bits) {
        List<Node> items = bits.items("by-weight");
        if (items.size() != WEIGHTS) {
            problems.at(bits.markOf("by-weight"), Message.FIVE_WEIGHTS, items.size());
        }
        return items.stream()
                .map(item -> bits.numberOf(item, "by-weight", 0, MOST))
                .toList();
    }

    private String severity(Fields fields, String name) {
        fields.require(name);
        return fields.choice(name, "info", RuleReader.SEVERITIES);
    }
}
