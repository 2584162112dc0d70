package dev.telltale.rule.reader;

import dev.telltale.rule.Policy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is acceptable here. */
final class PolicyReader {
    private static final List<String> GATES =
            List.of("critical", "high", "medium", "low", "info", "undisclosed", "none");
    private static final List<String> VERDICTS = List.of("allow", "deny", "severity");
    private static final List<String> GUARDS = List.of("on", "off", "unknown", "leaking");

    private final Vocabulary vocabulary;
    private final Problems problems;

    private PolicyReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static Policy read(Document document, Vocabulary vocabulary, Problems problems) {
        return new PolicyReader(vocabulary, problems).policy(document);
    }

    private Policy policy(Document document) {
        Fields fields =
                Fields.of(document.root(), "a policy", problems, "policy", "title", "fail-on", "decisions", "waivers");
        String id = fields.text("policy");
        if (!id.isEmpty() && !id.equals(document.name())) {
            problems.at(fields.markOf("policy"), Message.WRONG_NAME, "policy", id, "file", document.name());
        }
        return new Policy(
                id,
                fields.text("title"),
                fields.choice("fail-on", "none", GATES),
                fields.items("decisions").stream().map(this::decision).toList(),
                fields.items("waivers").stream().map(this::waiver).toList());
    }

    private Policy.Decision decision(Node node) {
        Fields fields = Fields.of(
                node,
                "a decision",
                problems,
                "verdict",
                "severity",
                "rules",
                "kinds",
                "data",
                "channels",
                "hosts",
                "guards",
                "reason");
        String verdict = verdict(fields);
        return new Policy.Decision(
                verdict,
                severity(fields, verdict),
                rules(fields),
                fields.choices("kinds", RuleReader.KINDS),
                RuleReader.patterns(
                        fields, "data", (text, mark) -> vocabulary.checkCategoryPattern(text, mark, problems)),
                RuleReader.patterns(
                        fields, "channels", (text, mark) -> vocabulary.checkChannelPattern(text, mark, problems)),
                fields.texts("hosts"),
                fields.choices("guards", GUARDS),
                fields.text("reason"));
    }

    private String verdict(Fields fields) {
        fields.require("verdict");
        return fields.choice("verdict", "", VERDICTS);
    }

    private @Nullable String severity(Fields fields, String verdict) {
        boolean rates = verdict.equals("severity");
        if (rates && !fields.has("severity")) {
            problems.at(fields.mark(), Message.NEEDS, "verdict: severity", "severity");
        } else if (!rates && fields.has("severity")) {
            problems.at(fields.markOf("severity"), Message.USELESS_WITHOUT, "severity", "verdict: severity");
        }
        return RuleReader.severity(fields, "severity");
    }

    private List<String> rules(Fields fields) {
        return RuleReader.patterns(fields, "rules", (id, mark) -> {
            if (!vocabulary.rules().contains(id)) {
                problems.at(mark, Message.UNKNOWN_RULE, id, Nearest.hint(id, vocabulary.rules()));
            }
        });
    }

    private Policy.Waiver waiver(Node node) {
        Fields fields = Fields.of(node, "a waiver", problems, "fingerprint", "owner", "reason", "expires");
        return new Policy.Waiver(fields.text("fingerprint"), fields.text("owner"), fields.text("reason"), day(fields));
    }

    private String day(Fields fields) {
        String day = fields.text("expires");
        try {
            return day.isEmpty() ? day : LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            problems.at(fields.markOf("expires"), Message.NOT_A_DAY, "expires", day);
            return day;
        }
    }
}
