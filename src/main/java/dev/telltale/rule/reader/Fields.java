package dev.telltale.rule.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one mapping. Whatever is wrong goes to the problems and a harmless value is returned, so that
 * reading goes on and the next mistake is found too.
 */
final class Fields {
    private final Mark mark;
    private final boolean mapping;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Problems problems;

    private Fields(Mark mark, boolean mapping, Problems problems) {
        this.mark = mark;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** @param what what the node is called in messages */
    static Fields of(Node node, String what, Problems problems, String... allowed) {
        Fields fields = new Fields(node.mark(), node instanceof Node.Mapping, problems);
        if (node instanceof Node.Mapping mapping) {
            List<String> names = List.of(allowed);
            mapping.entries().forEach(entry -> fields.add(entry, names));
        } else {
            problems.at(node.mark(), Message.EXPECTED, what, "a mapping", node.kind(), "");
        }
        return fields;
    }

    private void add(Node.Entry entry, List<String> allowed) {
        if (allowed.contains(entry.name())) {
            entries.put(entry.name(), entry);
        } else {
            problems.at(
                    entry.mark(),
                    Message.UNKNOWN_PROPERTY,
                    entry.name(),
                    Nearest.list(allowed),
                    Nearest.hint(entry.name(), allowed));
        }
    }

    Mark mark() {
        return mark;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    @Nullable
    Node value(String name) {
        Node.Entry entry = entries.get(name);
        return entry == null ? null : entry.value();
    }

    /** {@return where the property's value stands, or the mapping when it is absent} */
    Mark markOf(String name) {
        Node.Entry entry = entries.get(name);
        return entry == null ? mark : entry.value().mark();
    }

    /** Complains when the property is absent; what is no mapping at all was complained about already. */
    void require(String name) {
        if (mapping && !has(name)) {
            problems.at(mark, Message.MISSING, name);
        }
    }

    /** Complains unless exactly one of both is given. */
    void requireOneOf(String one, String other) {
        if (mapping && has(one) == has(other)) {
            problems.at(mark, Message.EITHER_OR, one, other);
        }
    }

    String text(String name) {
        Node value = value(name);
        if (value == null) {
            require(name);
            return "";
        }
        String text = textOf(value, name);
        if (text.isBlank() && value instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
            problems.at(value.mark(), Message.EMPTY, name);
        }
        return text.strip();
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    String choice(String name, String otherwise, List<String> allowed) {
        Node value = value(name);
        return value == null ? otherwise : choiceOf(value, name, allowed);
    }

    List<String> choices(String name, List<String> allowed) {
        return items(name).stream().map(item -> choiceOf(item, name, allowed)).toList();
    }

    String choiceOf(Node value, String what, List<String> allowed) {
        String text = textOf(value, what);
        if (!text.isEmpty() && !allowed.contains(text)) {
            problems.at(
                    value.mark(),
                    Message.UNKNOWN_VALUE,
                    what,
                    text,
                    Nearest.list(allowed),
                    Nearest.hint(text, allowed));
        }
        return text;
    }

    boolean flag(String name) {
        Node value = value(name);
        boolean wellTyped =
                value == null || (value instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.FLAG);
        if (value != null && !wellTyped) {
            problems.at(value.mark(), Message.EXPECTED, name, "true or false", value.kind(), "");
        }
        return wellTyped && value instanceof Node.Scalar scalar && scalar.text().equals("true");
    }

    int number(String name, int least, int most) {
        Node value = value(name);
        if (value == null) {
            require(name);
            return least;
        }
        return numberOf(value, name, least, most);
    }

    int number(String name, int least, int most, int otherwise) {
        return has(name) ? number(name, least, most) : otherwise;
    }

    int numberOf(Node value, String what, int least, int most) {
        String text = value instanceof Node.Scalar scalar ? scalar.text() : value.kind();
        boolean whole = value instanceof Node.Scalar scalar
                && scalar.type() == Node.Scalar.Type.NUMBER
                && text.matches("-?\\d{1,9}");
        int number = whole ? Integer.parseInt(text) : least;
        if (!whole || number < least || number > most) {
            problems.at(value.mark(), Message.NOT_A_NUMBER_IN_RANGE, what, least, most, text);
            return least;
        }
        return number;
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> textOf(item, name)).toList();
    }

    /** {@return the elements of a list; none when it is absent} */
    List<Node> items(String name) {
        Node value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.at(value.mark(), Message.EXPECTED, name, "a list", value.kind(), "");
        return List.of();
    }

    /** {@return the properties of a mapping whose names the author chooses; none when it is absent} */
    List<Node.Entry> entries(String name) {
        Node value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        problems.at(value.mark(), Message.EXPECTED, name, "a mapping", value.kind(), "");
        return List.of();
    }

    List<String> textsOf(Node value, String what) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> texts.add(textOf(item, what)));
        } else {
            problems.at(value.mark(), Message.EXPECTED, what, "a list", value.kind(), "");
        }
        return texts;
    }

    String textOf(Node value, String what) {
        if (value instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
            return scalar.text();
        }
        String quotes = value instanceof Node.Scalar scalar && !scalar.text().isEmpty()
                ? "; write \"" + scalar.text() + "\" in quotes"
                : "";
        problems.at(value.mark(), Message.EXPECTED, what, "text", value.kind(), quotes);
        return "";
    }
}
