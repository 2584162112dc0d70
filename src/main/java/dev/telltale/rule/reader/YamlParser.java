package dev.telltale.rule.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML text into a tree. Only the plain part of YAML is allowed: no anchors, aliases, merge keys or tags, which make
 * a document mean something else than it seems to say, and no name given twice.
 */
final class YamlParser {
    private static final int DEEPEST = 40;
    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final YAMLParser tokens;
    private final Problems problems;

    private YamlParser(String text, YAMLParser tokens, Problems problems) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
        for (int at = 0; at < text.length(); at++) {
            noteLineEnd(at, text.charAt(at));
        }
    }

    /** {@return the document's root; null when it cannot be read, which is then among the problems} */
    static @Nullable Node parse(byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text, problems);
        } catch (CharacterCodingException e) {
            problems.at(Mark.NOWHERE, Message.NOT_UTF_8);
            return null;
        }
    }

    private static @Nullable Node parse(String text, Problems problems) {
        try (JsonParser tokens = YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            return new YamlParser(text, (YAMLParser) tokens, problems).document();
        } catch (TooDeep e) {
            problems.at(e.mark, Message.TOO_DEEP, DEEPEST);
        } catch (JacksonException e) {
            problems.at(placeOf(e), Message.NOT_YAML, reasonOf(e));
        }
        return null;
    }

    private Node document() {
        if (tokens.nextToken() == null) {
            return new Node.Scalar(Mark.START, Node.Scalar.Type.NOTHING, "");
        }
        Node root = node(0);
        if (tokens.nextToken() != null) {
            problems.at(mark(), Message.SECOND_DOCUMENT);
        }
        return root;
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(mark());
        }
        rejectDecorations();
        return switch (tokens.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Scalar.Type.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Scalar.Type.FLAG);
            case VALUE_NULL -> scalar(Node.Scalar.Type.NOTHING);
            default -> scalar(Node.Scalar.Type.TEXT);
        };
    }

    private Node scalar(Node.Scalar.Type type) {
        return new Node.Scalar(mark(), type, tokens.getString());
    }

    private Node sequence(int depth) {
        Mark mark = mark();
        List<Node> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(mark, items);
    }

    private Node mapping(int depth) {
        Mark mark = mark();
        Map<String, Mark> seen = new HashMap<>();
        List<Node.Entry> entries = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            Mark at = mark();
            String name = tokens.currentName();
            rejectDecorations();
            tokens.nextToken();
            Node value = node(depth + 1);
            if (isNew(seen, name, at)) {
                entries.add(new Node.Entry(at, name, value));
            }
        }
        return new Node.Mapping(mark, entries);
    }

    private boolean isNew(Map<String, Mark> seen, String name, Mark at) {
        if (name.equals("<<")) {
            problems.at(at, Message.MERGE_KEY);
            return false;
        }
        Mark first = seen.putIfAbsent(name, at);
        if (first != null) {
            problems.at(at, Message.DUPLICATE, name, first.line());
        }
        return first == null;
    }

    /** The parser does not report every anchor, but a token starts at its decoration and plain text starts with none. */
    private void rejectDecorations() {
        switch (firstCharacter()) {
            case '&', '*' -> problems.at(mark(), Message.ANCHOR);
            case '!' -> problems.at(mark(), Message.TAG);
            default -> {}
        }
    }

    private char firstCharacter() {
        Mark mark = mark();
        if (mark.line() > lineStarts.size()) {
            return ' ';
        }
        int start = lineStarts.get(mark.line() - 1);
        int lineEnd = mark.line() < lineStarts.size() ? lineStarts.get(mark.line()) : text.length();
        int at = text.offsetByCodePoints(start, Math.min(mark.column() - 1, text.codePointCount(start, lineEnd)));
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private void noteLineEnd(int at, int character) {
        if (character == '\n' || (character == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'))) {
            lineStarts.add(at + 1);
        }
    }

    private Mark mark() {
        return mark(tokens.currentTokenLocation());
    }

    private static Mark mark(TokenStreamLocation location) {
        return new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The library puts the exact place into its message only; the exception's own is that of the last good token. */
    private static Mark placeOf(JacksonException e) {
        return POSITION.matcher(e.getOriginalMessage())
                .results()
                .reduce((first, second) -> second)
                .map(YamlParser::mark)
                .orElseGet(() -> e.getLocation() == null ? Mark.START : mark(e.getLocation()));
    }

    private static Mark mark(MatchResult place) {
        return new Mark(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    }

    private static String reasonOf(JacksonException e) {
        String[] lines = e.getOriginalMessage().split("\\R");
        String reason = lines[0];
        for (int i = 1; i < lines.length; i++) {
            reason = lines[i].startsWith(" in ") ? lines[i - 1] : reason;
        }
        return reason;
    }

    /** Stops reading a document that is nested beyond reason. */
    private static final class TooDeep extends RuntimeException {
        private final transient Mark mark;

        TooDeep(Mark mark) {
            super(null, null, false, false);
            this.mark = mark;
        }
    }
}
