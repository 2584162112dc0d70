package dev.telltale.rule.reader;

import dev.telltale.rule.AnnotatedSink;
import dev.telltale.rule.Barrier;
import dev.telltale.rule.Condition;
import dev.telltale.rule.EndpointStep;
import dev.telltale.rule.Hidden;
import dev.telltale.rule.Hook;
import dev.telltale.rule.InjectedSetting;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.KeyTable;
import dev.telltale.rule.Library;
import dev.telltale.rule.MethodPattern;
import dev.telltale.rule.Models;
import dev.telltale.rule.Notice;
import dev.telltale.rule.Port;
import dev.telltale.rule.Propagator;
import dev.telltale.rule.Relay;
import dev.telltale.rule.Sink;
import dev.telltale.rule.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what one library's APIs do. */
final class ModelReader {
    private static final List<String> ROLES = List.of("payload", "credential", "protocol");
    private static final List<String> FORMS =
            List.of("hashed", "encoded", "truncated", "serialised", "properties", "metadata");
    private static final List<String> INJECTED_INTO = List.of("field", "type");
    private static final List<String> SETTINGS = List.of("property", "config");
    private static final List<String> NAMES = List.of("plain", "placeholder");
    private static final List<String> HIDING = List.of("C05", "C06", "C10");
    private static final List<String> CARRIERS = List.of("parameter", "method");

    private final Vocabulary vocabulary;
    private final Problems problems;

    private ModelReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static Models read(Document document, Vocabulary vocabulary, Problems problems) {
        return new ModelReader(vocabulary, problems).models(document);
    }

    private Models models(Document document) {
        Fields fields = Fields.of(
                document.root(),
                "a models document",
                problems,
                "library",
                "title",
                "packages",
                "hierarchy",
                "functional",
                "keys",
                "sources",
                "sinks",
                "annotated",
                "flows",
                "invokes",
                "endpoints",
                "barriers",
                "hooks",
                "hidden",
                "relays",
                "notices",
                "injected");
        return new Models(
                hierarchy(fields),
                functional(fields),
                keys(fields),
                each(fields, "sources", this::source),
                each(fields, "sinks", this::sink),
                each(fields, "annotated", this::annotatedSink),
                each(fields, "flows", this::propagators).stream()
                        .flatMap(List::stream)
                        .toList(),
                each(fields, "invokes", this::invocation),
                each(fields, "endpoints", this::endpointSteps).stream()
                        .flatMap(List::stream)
                        .toList(),
                Stream.concat(each(fields, "barriers", this::barrier).stream(), closed(fields))
                        .toList(),
                each(fields, "hooks", this::hook),
                each(fields, "hidden", this::hidden),
                each(fields, "relays", this::relay),
                each(fields, "notices", this::notices).stream()
                        .flatMap(List::stream)
                        .toList(),
                each(fields, "injected", this::injected),
                List.of(library(fields, document)));
    }

    private Library library(Fields fields, Document document) {
        String id = fields.text("library");
        if (fields.has("library") && !id.equals(document.name())) {
            problems.at(fields.markOf("library"), Message.WRONG_NAME, "library", id, "file", document.name());
        }
        List<String> packages = fields.items("packages").stream()
                .map(item -> type(fields.textOf(item, "packages"), item.mark()))
                .toList();
        return new Library(id, fields.text("title"), packages);
    }

    private static <T> List<T> each(Fields fields, String name, Function<Node, T> reader) {
        return fields.items(name).stream().map(reader).toList();
    }

    private Map<String, List<String>> hierarchy(Fields fields) {
        Map<String, List<String>> hierarchy = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("hierarchy")) {
            List<String> below = fields.textsOf(entry.value(), entry.name());
            below.forEach(type -> type(type, entry.value().mark()));
            hierarchy.put(type(entry.name(), entry.mark()), below);
        }
        return hierarchy;
    }

    private Map<String, String> functional(Fields fields) {
        Map<String, String> functional = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("functional")) {
            functional.put(type(entry.name(), entry.mark()), fields.textOf(entry.value(), entry.name()));
        }
        return functional;
    }

    private Map<String, KeyTable> keys(Fields fields) {
        Map<String, KeyTable> tables = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("keys")) {
            Fields table = Fields.of(entry.value(), "a key table", problems, "rows", "otherwise");
            String otherwise = table.has("otherwise") ? category(table, "otherwise") : null;
            tables.put(entry.name(), new KeyTable(entry.name(), each(table, "rows", this::row), otherwise));
        }
        return tables;
    }

    private KeyTable.Row row(Node node) {
        Fields fields = Fields.of(node, "a row", problems, "names", "pattern", "data");
        fields.requireOneOf("names", "pattern");
        String names = fields.texts("names").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String expression = fields.has("pattern") ? fields.text("pattern") : names;
        return new KeyTable.Row(expression(expression, fields.markOf("pattern")), category(fields, "data"));
    }

    private Source source(Node node) {
        Fields fields = Fields.of(
                node,
                "a source",
                problems,
                "method",
                "field",
                "data",
                "keys",
                "key",
                "at",
                "where",
                "required",
                "stored");
        boolean field = fields.has("field");
        fields.requireOneOf("method", "field");
        fields.requireOneOf("data", "keys");
        checkTogether(fields, "keys", "key");
        return new Source(
                field
                        ? SymbolParser.field(fields.text("field"), fields.markOf("field"), problems)
                        : fields.has("method") ? method(fields) : new MethodPattern("", "", null),
                field,
                fields.has("at") ? port(fields, "at") : new Port(Port.Base.RETURN, 0, List.of()),
                fields.has("data") ? category(fields, "data") : null,
                table(fields),
                fields.has("key") ? port(fields, "key") : null,
                each(fields, "where", this::condition),
                fields.flag("required"),
                fields.flag("stored"));
    }

    private void checkTogether(Fields fields, String one, String other) {
        if (fields.has(one) && !fields.has(other)) {
            problems.at(fields.mark(), Message.NEEDS, one, other);
        } else if (fields.has(other) && !fields.has(one)) {
            problems.at(fields.markOf(other), Message.USELESS_WITHOUT, other, one);
        }
    }

    private @Nullable String table(Fields fields) {
        String id = fields.optionalText("keys");
        if (id != null && !vocabulary.tables().contains(id)) {
            problems.at(fields.markOf("keys"), Message.UNKNOWN_TABLE, id, Nearest.hint(id, vocabulary.tables()));
        }
        return id;
    }

    private Condition condition(Node node) {
        Fields fields = Fields.of(node, "a condition", problems, "argument", "matches");
        List<Node> patterns = fields.items("matches");
        if (patterns.isEmpty()) {
            problems.at(fields.markOf("matches"), Message.EMPTY, "matches");
        }
        List<String> texts = fields.texts("matches");
        patterns.forEach(item -> expression(fields.textOf(item, "matches"), item.mark()));
        return new Condition(argument(fields), texts);
    }

    private int argument(Fields fields) {
        String word = fields.value("argument") instanceof Node.Scalar scalar ? scalar.text() : "";
        return switch (word) {
            case "any" -> Condition.ANY;
            case "receiver" -> Condition.RECEIVER;
            default -> fields.number("argument", 0, 255);
        };
    }

    private Sink sink(Node node) {
        Fields fields = Fields.of(node, "a sink", problems, "method", "at", "channel", "slot", "where", "role");
        String slot = fields.optionalText("slot");
        boolean named = slot != null && PortParser.looksLikePort(slot);
        return new Sink(
                method(fields),
                port(fields, "at"),
                channel(fields, List.of(Sink.LOCAL_STORE)),
                named ? null : slot,
                named ? port(fields, "slot") : null,
                each(fields, "where", this::condition),
                fields.choice("role", "payload", ROLES));
    }

    private AnnotatedSink annotatedSink(Node node) {
        Fields fields = Fields.of(node, "an annotated sink", problems, "annotation", "on", "channel", "slot");
        return new AnnotatedSink(
                type(fields.text("annotation"), fields.markOf("annotation")),
                fields.choice("on", "parameter", CARRIERS),
                channel(fields, List.of()),
                fields.optionalText("slot"));
    }

    private List<Propagator> propagators(Node node) {
        Fields fields = Fields.of(node, "a flow", problems, "method", "flows", "form", "where");
        MethodPattern method = method(fields);
        String form = fields.has("form") ? fields.choice("form", "", FORMS) : null;
        boolean moving = !fields.items("flows").isEmpty();
        List<Condition> where = moving ? each(fields, "where", this::condition) : List.of();
        return moves(fields)
                .map(move -> new Propagator(method, move.from(), move.to(), form, where))
                .toList();
    }

    /** {@code flows: []} says that the call is known and carries nothing on. */
    private Stream<Barrier> closed(Fields fields) {
        return fields.items("flows").stream()
                .map(node -> Fields.of(node, "a flow", problems, "method", "flows", "form", "where"))
                .filter(flow -> flow.has("flows") && flow.items("flows").isEmpty())
                .map(flow -> new Barrier(method(flow), null, null, each(flow, "where", this::condition)));
    }

    private List<EndpointStep> endpointSteps(Node node) {
        Fields fields = Fields.of(node, "an endpoint step", problems, "method", "flows");
        MethodPattern method = method(fields);
        return moves(fields)
                .map(move -> new EndpointStep(method, move.from(), move.to()))
                .toList();
    }

    private Stream<PortParser.Move> moves(Fields fields) {
        List<Node> flows = fields.items("flows");
        fields.require("flows");
        List<PortParser.Move> moves = new ArrayList<>();
        for (Node flow : flows) {
            String text = fields.textOf(flow, "flows");
            PortParser.Move move = text.isEmpty() ? null : new PortParser(flow.mark(), problems).move(text);
            if (move != null) {
                moves.add(move);
            }
        }
        return moves.stream();
    }

    private Invocation invocation(Node node) {
        Fields fields = Fields.of(node, "an invocation", problems, "method", "function", "with", "result");
        List<@Nullable Port> with = new ArrayList<>();
        for (Node item : fields.items("with")) {
            String text = fields.textOf(item, "with");
            with.add(text.equals(Vocabulary.NONE) ? null : new PortParser(item.mark(), problems).port(text));
        }
        return new Invocation(
                method(fields), port(fields, "function"), with, fields.has("result") ? port(fields, "result") : null);
    }

    private Barrier barrier(Node node) {
        Fields fields = Fields.of(node, "a barrier", problems, "method", "data", "at", "where");
        return new Barrier(
                method(fields),
                fields.has("data") ? category(fields, "data") : null,
                fields.has("at") ? port(fields, "at") : null,
                each(fields, "where", this::condition));
    }

    private Hook hook(Node node) {
        Fields fields = Fields.of(node, "a hook", problems, "method", "where");
        return new Hook(method(fields), each(fields, "where", this::condition));
    }

    private Hidden hidden(Node node) {
        Fields fields = Fields.of(node, "hidden code", problems, "method", "technique");
        return new Hidden(method(fields), fields.choice("technique", "", HIDING));
    }

    private Relay relay(Node node) {
        Fields fields = Fields.of(node, "a relay", problems, "method", "at", "to", "as");
        return new Relay(method(fields), port(fields, "at"), method(fields, "to"), port(fields, "as"));
    }

    private List<Notice> notices(Node node) {
        Fields fields = Fields.of(node, "a notice", problems, "methods", "at", "matches");
        fields.require("methods");
        fields.require("matches");
        Port at = port(fields, "at");
        List<String> matches = fields.items("matches").stream()
                .map(item ->
                        expression(fields.textOf(item, "matches"), item.mark()).pattern())
                .toList();
        return fields.items("methods").stream()
                .map(item -> SymbolParser.method(fields.textOf(item, "methods"), item.mark(), problems))
                .map(method -> new Notice(method, at, matches))
                .toList();
    }

    private InjectedSetting injected(Node node) {
        Fields fields =
                Fields.of(node, "an injected setting", problems, "annotation", "on", "name", "default", "kind", "form");
        return new InjectedSetting(
                type(fields.text("annotation"), fields.markOf("annotation")),
                fields.choice("on", "field", INJECTED_INTO).equals("type"),
                fields.optionalText("name"),
                fields.optionalText("default"),
                fields.choice("kind", "property", SETTINGS),
                fields.choice("form", "plain", NAMES).equals("placeholder"));
    }

    private MethodPattern method(Fields fields) {
        return method(fields, "method");
    }

    private MethodPattern method(Fields fields, String name) {
        String text = fields.text(name);
        return text.isEmpty()
                ? new MethodPattern("", "", null)
                : SymbolParser.method(text, fields.markOf(name), problems);
    }

    private Port port(Fields fields, String name) {
        String text = fields.text(name);
        return text.isEmpty()
                ? new Port(Port.Base.RETURN, 0, List.of())
                : new PortParser(fields.markOf(name), problems).port(text);
    }

    private @Nullable String category(Fields fields, String name) {
        return vocabulary.category(fields.text(name), fields.markOf(name), problems);
    }

    private String channel(Fields fields, List<String> alsoAllowed) {
        return vocabulary.channel(fields.text("channel"), alsoAllowed, fields.markOf("channel"), problems);
    }

    private String type(String name, Mark mark) {
        return SymbolParser.type(name, mark, problems);
    }

    private Pattern expression(String text, Mark mark) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            problems.at(mark, Message.NOT_AN_EXPRESSION, text, e.getDescription());
            return Pattern.compile("");
        }
    }
}
