package dev.telltale.rule.reader;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds documents against the published JSON Schemas, so that an editor and Telltale never disagree. It takes about a second
 * to warm up; the readers find nearly everything by themselves and say it better.
 */
final class SchemaCheck {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<Document.Kind, Schema> schemas = new EnumMap<>(Document.Kind.class);

    void check(Document document, Problems problems) {
        List<Error> errors =
                schemas.computeIfAbsent(document.kind(), this::load).validate(json(document.root()));
        for (Error error : errors) {
            Mark mark = markAt(document.root(), error.getInstanceLocation().toString());
            problems.at(mark, Message.SCHEMA, error.getMessage());
        }
    }

    private Schema load(Document.Kind kind) {
        String name = "/schemas/" + kind.schema() + ".schema.json";
        try (InputStream schema = SchemaCheck.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return registry.getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.name(), json(entry.value())));
            return object;
        } else if (node instanceof Node.Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return json((Node.Scalar) node);
    }

    private static JsonNode json(Node.Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> NODES.stringNode(scalar.text());
            case NUMBER -> number(scalar.text());
            case FLAG -> NODES.booleanNode(scalar.text().equals("true"));
            case NOTHING -> NODES.nullNode();
        };
    }

    private static JsonNode number(String text) {
        try {
            return text.matches("-?\\d{1,9}")
                    ? NODES.numberNode(Integer.parseInt(text))
                    : NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }

    /** {@return where the node stands that a JSON pointer leads to, as far as it can be followed} */
    private static Mark markAt(Node root, String pointer) {
        Node node = root;
        for (String step : pointer.split("/", -1)) {
            node = step.isEmpty() ? node : child(node, step.replace("~1", "/").replace("~0", "~"));
        }
        return node.mark();
    }

    private static Node child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.name().equals(step))
                    .findFirst()
                    .map(Node.Entry::value)
                    .orElse(node);
        }
        boolean indexed = node instanceof Node.Sequence && step.matches("\\d{1,9}");
        return indexed ? ((Node.Sequence) node).items().get(Integer.parseInt(step)) : node;
    }
}
