package dev.telltale.rule.reader;

import dev.telltale.rule.Rule;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is worth reporting and why. */
final class RuleReader {
    static final List<String> KINDS = List.of(
            "collection",
            "transmission",
            "variation",
            "marker",
            "fingerprint",
            "environment-gate",
            "concealment",
            "interception");
    static final List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");
    private static final List<String> ROLES = List.of("payload", "credential", "protocol");
    private static final List<String> FORMS = Stream.of("plain", "hashed", "truncated", "encoded", "derived-choice")
            .flatMap(form -> Stream.of(form, '!' + form))
            .toList();
    private static final List<String> PLACES =
            Rule.PLACES.stream().map(place -> '{' + place + '}').toList();
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}?");
    static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LAST = 9999;

    private final Vocabulary vocabulary;
    private final Problems problems;

    private RuleReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** A rule and its place in the order of asking; lower comes first. */
    record Placed(Rule rule, int order, int layer) {}

    static Placed read(Document document, Vocabulary vocabulary, Problems problems) {
        return new RuleReader(vocabulary, problems).rule(document);
    }

    private Placed rule(Document document) {
        Fields fields = Fields.of(
                document.root(),
                "a rule",
                problems,
                "rule",
                "title",
                "kind",
                "order",
                "data",
                "channels",
                "roles",
                "forms",
                "severity",
                "at-most",
                "message",
                "why",
                "remedy",
                "tags");
        Rule rule = new Rule(
                id(fields, document),
                fields.text("title"),
                kind(fields),
                patterns(fields, "data", (text, mark) -> vocabulary.checkCategoryPattern(text, mark, problems)),
                patterns(fields, "channels", (text, mark) -> vocabulary.checkChannelPattern(text, mark, problems)),
                fields.choices("roles", ROLES),
                severity(fields, "severity"),
                severity(fields, "at-most"),
                message(fields),
                fields.text("why"),
                fields.text("remedy"),
                fields.texts("tags"),
                fields.choices("forms", FORMS));
        return new Placed(rule, fields.number("order", 0, LAST, LAST / 2), document.layer());
    }

    private String id(Fields fields, Document document) {
        String id = fields.text("rule");
        if (!id.isEmpty() && !id.matches(ID)) {
            problems.at(fields.markOf("rule"), Message.BAD_ID, id, "hyphens, such as host-name-sent");
        } else if (!id.isEmpty() && !id.equals(document.name())) {
            problems.at(fields.markOf("rule"), Message.WRONG_NAME, "rule", id, "folder", document.name());
        }
        return id;
    }

    private String kind(Fields fields) {
        fields.require("kind");
        return fields.choice("kind", "", KINDS);
    }

    static @Nullable String severity(Fields fields, String name) {
        return fields.has(name) ? fields.choice(name, "", SEVERITIES) : null;
    }

    private String message(Fields fields) {
        String message = fields.text("message");
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            if (!PLACES.contains(place.group())) {
                problems.at(
                        fields.markOf("message"),
                        Message.UNKNOWN_VALUE,
                        "message",
                        place.group(),
                        Nearest.list(PLACES),
                        Nearest.hint(place.group(), PLACES));
            }
        }
        return message;
    }

    static List<String> patterns(Fields fields, String name, BiConsumer<String, Mark> check) {
        List<String> patterns = fields.texts(name);
        for (Node item : fields.items(name)) {
            if (item instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
                check.accept(scalar.text(), item.mark());
            }
        }
        return patterns;
    }
}
