package dev.telltale.cli;

import dev.telltale.cli.Config.Entry;
import dev.telltale.scan.NearestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a configuration file: a YAML mapping from option names without dashes to a value or a list of values. */
final class ConfigReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final String name;
    private final Set<String> keys;
    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * @param name what the file is called in messages
     * @param keys the keys there are
     */
    ConfigReader(Path file, String name, Set<String> keys) {
        this.file = file;
        this.name = name;
        this.keys = keys;
    }

    Map<String, Entry> read() {
        if (!Files.exists(file)) {
            throw new UserErrorException(Message.CONFIG_MISSING.with(name));
        }
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            readDocument(parser);
            return entries;
        } catch (IOException unreadable) {
            throw new UserErrorException(Message.CONFIG_UNREADABLE.with(name, Message.reasonOf(unreadable)));
        } catch (JacksonException malformed) {
            throw problem(malformed.getLocation(), firstLineOf(malformed.getOriginalMessage()));
        }
    }

    private void readDocument(YAMLParser parser) {
        if (parser.nextToken() == null) {
            return;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT, parser, "expected \"option: value\" lines");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            readEntry(parser);
        }
        require(parser.nextToken() == null, parser, "expected one document");
    }

    private void readEntry(YAMLParser parser) {
        String key = parser.currentName();
        String where = place(parser.currentTokenLocation());
        require(keys.contains(key), parser, "unknown key \"" + key + "\"" + NearestMatch.hint(key, keys));
        require(!entries.containsKey(key), parser, "key \"" + key + "\" is given twice");
        parser.nextToken();
        entries.put(key, new Entry(readValues(parser, key), where));
    }

    private List<String> readValues(YAMLParser parser, String key) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(readValue(parser, key));
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(readValue(parser, key));
        }
        return values;
    }

    private String readValue(YAMLParser parser, String key) {
        boolean plain = parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL;
        require(plain, parser, "key \"" + key + "\" takes a value or a list of values");
        require(!parser.isCurrentAlias(), parser, "aliases are not read; write the value out");
        return parser.getString();
    }

    private void require(boolean holds, YAMLParser parser, String otherwise) {
        if (!holds) {
            throw problem(parser.currentTokenLocation(), otherwise);
        }
    }

    private UserErrorException problem(TokenStreamLocation location, String what) {
        return new UserErrorException(place(location) + ": " + what);
    }

    private String place(TokenStreamLocation location) {
        return name + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String firstLineOf(String text) {
        return text.lines().findFirst().orElse("not YAML");
    }
}
