package dev.telltale.bench;

import static tools.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The content of an {@code expect.yaml}.
 *
 * @param expect findings that must be there; {@code none} in the file makes the program a decoy
 * @param may findings that are accepted and not asked for
 * @param spurious findings that are wrong and known to be given, each with its reason
 * @param groups exactly the findings that must be told to travel in one message; not compared when empty
 * @param unsent fake environments in which nothing of the expected data may leave
 * @param absent values that may never leave, in the notation of the oracle
 * @param rest why what is sent differs by more than the expected values and choices; empty when it does not
 * @param oracle why the program cannot be run by the oracle; empty when it can
 */
public record Expectation(
        List<Expected> expect,
        List<Expected> may,
        List<Expected> spurious,
        List<ExpectedGroup> groups,
        List<String> unsent,
        List<String> absent,
        String rest,
        String oracle) {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final ObjectReader FINDING =
            YAML.readerFor(Expected.class).with(FAIL_ON_UNKNOWN_PROPERTIES, ACCEPT_SINGLE_VALUE_AS_ARRAY);
    private static final ObjectReader GROUP =
            YAML.readerFor(ExpectedGroup.class).with(FAIL_ON_UNKNOWN_PROPERTIES, ACCEPT_SINGLE_VALUE_AS_ARRAY);
    private static final Set<String> KEYS =
            Set.of("expect", "may", "spurious", "groups", "unsent", "absent", "rest", "oracle");

    /** What a file says. */
    public static Expectation read(Path file) {
        JsonNode root = YAML.readTree(file);
        if (!KEYS.containsAll(root.propertyNames()) || !root.has("expect")) {
            throw new IllegalArgumentException(file + ": only " + KEYS + " are keys, and expect is required");
        }
        return new Expectation(
                read(root.path("expect"), FINDING),
                read(root.path("may"), FINDING),
                read(root.path("spurious"), FINDING),
                read(root.path("groups"), GROUP),
                texts(root.path("unsent")),
                texts(root.path("absent")),
                root.path("rest").asString(""),
                root.path("oracle").asString(""));
    }

    /** Whether nothing of the environment may leave this program at all. */
    public boolean decoy() {
        return expect.isEmpty() && may.isEmpty();
    }

    /** The values the oracle looks for, one per expected finding that names one. */
    public List<String> values() {
        return expect.stream()
                .map(Expected::value)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** What decides, one per expected finding that names it. */
    public List<String> deciding() {
        return expect.stream()
                .map(Expected::varies)
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** All that the oracle must compute in each fake environment. */
    public List<String> expressions() {
        return Stream.of(values(), absent, deciding())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether every expected difference between environments is spelt out, so that nothing else may differ. */
    public boolean complete() {
        return rest.isEmpty() && expect.stream().noneMatch(Expected::unnamed);
    }

    /** Whether something must be seen to differ between environments. */
    public boolean differs() {
        return expect.stream().anyMatch(Expected::unnamed);
    }

    /** Expected choices that do not say what decides. */
    public List<String> undecided() {
        return expect.stream()
                .filter(Expected::chooses)
                .filter(one -> one.varies() == null)
                .map(Expected::toString)
                .toList();
    }

    private static <T> List<T> read(JsonNode list, ObjectReader reader) {
        List<T> read = new ArrayList<>();
        for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
            read.add(reader.readValue(each.next()));
        }
        return List.copyOf(read);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asString()));
        return List.copyOf(texts);
    }
}
