package dev.telltale.flow;

import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.Instruction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values a setting is supposed to hold, and words for the ones that matter. */
final class Probes {
    /** Stands for any value nobody asks about. */
    private static final String OTHER = "any other value";

    private static final List<String> USUAL = List.of("true", "false", "1", "0", "yes", "no", "on", "off");
    private static final int MAX_CONSTANTS = 12;
    private static final int MAX_NAMED = 3;
    private static final int MAX_LENGTH = 30;

    private final Suppositions suppositions;
    private final Map<Condition.Leaf, List<String>> byTest = new HashMap<>();
    private final Map<Code, List<String>> byProcedure = new HashMap<>();

    Probes(Suppositions suppositions) {
        this.suppositions = suppositions;
    }

    List<String> of(Read read, List<Condition.Leaf> tests) {
        if (isOption(read)) {
            return isCalled(read) ? List.of("true") : List.of("true", "false");
        }
        Set<String> values = new LinkedHashSet<>();
        if (read.kind().equals("file")) {
            values.add(Supposed.PRESENT);
        }
        values.add(OTHER);
        values.addAll(USUAL);
        if (read.kind().equals("prompt")) {
            values.addAll(List.of("y", "n"));
        }
        tests.forEach(test -> values.addAll(constants(test)));
        return List.copyOf(values);
    }

    /** Named after a member of a class. */
    private static boolean isOption(Read read) {
        return read.kind().equals("config") && read.name().contains("#");
    }

    private static boolean isCalled(Read read) {
        return isOption(read) && read.name().endsWith("()");
    }

    private List<String> constants(Condition.Leaf test) {
        List<String> known = byTest.get(test);
        if (known == null) {
            known = suppositions.procedures(test).stream()
                    .flatMap(where -> constants(where).stream())
                    .distinct()
                    .limit(MAX_CONSTANTS)
                    .toList();
            byTest.put(test, known);
        }
        return known;
    }

    private List<String> constants(Code where) {
        return byProcedure.computeIfAbsent(
                where,
                code -> Arrays.stream(code.procedure.instructions())
                        .map(Probes::named)
                        .filter(value -> value instanceof String text && text.length() <= MAX_LENGTH)
                        .map(String.class::cast)
                        .distinct()
                        .limit(MAX_CONSTANTS)
                        .toList());
    }

    /** {@return a constant, or the name of one of an enum; null for any other instruction} */
    private static @Nullable Object named(Instruction instruction) {
        boolean ofEnum = instruction instanceof Instruction.StaticLoad load
                && load.field().type().equals(load.field().owner());
        return ofEnum
                ? ((Instruction.StaticLoad) instruction).field().name()
                : instruction instanceof Instruction.Constant constant ? constant.value() : null;
    }

    /** {@return what the setting has to be for an effect, null when that is not clear} */
    @Nullable
    String words(Read read, List<String> values, Set<String> effective) {
        boolean file = read.kind().equals("file");
        Set<String> rest = new LinkedHashSet<>(values);
        rest.removeAll(effective);
        if (isCalled(read)) {
            return "is called";
        }
        if (rest.isEmpty() || file && effective.contains(Supposed.PRESENT)) {
            return file ? "exists" : "is set";
        }
        if (effective.contains(OTHER)) {
            return (file ? "says" : "is") + " anything but " + listed(rest);
        }
        effective.remove(Supposed.PRESENT);
        return (file ? "says " : "is ") + listed(effective);
    }

    private static String listed(Set<String> values) {
        List<String> named =
                values.stream().limit(MAX_NAMED).map(Probes::quoted).toList();
        String more = values.size() > MAX_NAMED ? " or one of " + (values.size() - MAX_NAMED) + " more" : "";
        return named.stream().collect(Collectors.joining(" or ")) + more;
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
