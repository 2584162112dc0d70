package dev.telltale.flow;

import dev.telltale.ir.Program;
import dev.telltale.ir.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises library types that a build moved under its own package, {@code x.shaded.com.google.gson.Gson}: by the whole
 * original name as a suffix, or, below a package that says so ({@code shaded}, {@code vendor}, …), by its last three segments.
 */
final class Relocations {
    private static final Pattern MOVED = Pattern.compile(
            ".*\\b(shaded|shadow|shadowed|shade|relocated|repackaged|vendor|vendored|thirdparty|third_party|internal|deps|libs?|embedded|hidden)\\b.*");

    private final Set<String> types;
    private final Map<String, String> byTail = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();

    Relocations(Set<String> types) {
        this.types = types;
        Set<String> ambiguous = new HashSet<>();
        for (String type : types) {
            String tail = tail(type);
            if (!tail.isEmpty() && !isPlatform(type) && byTail.putIfAbsent(tail, type) != null) {
                ambiguous.add(tail);
            }
        }
        byTail.keySet().removeAll(ambiguous);
    }

    private static boolean isPlatform(String type) {
        return type.startsWith("java.");
    }

    /** The last three segments, such as {@code gson.stream.JsonWriter}; empty for shorter names. */
    private static String tail(String type) {
        int dot = type.length();
        for (int i = 0; i < 3; i++) {
            dot = type.lastIndexOf('.', dot - 1);
            if (dot < 0) {
                return "";
            }
        }
        return type.substring(dot + 1);
    }

    /** {@return the type's original name; the name itself when it was not moved} */
    String original(String type) {
        if (types.contains(type) || isPlatform(type)) {
            return type;
        }
        return originals.computeIfAbsent(type, this::find);
    }

    private String find(String type) {
        for (int dot = type.indexOf('.'); dot >= 0; dot = type.indexOf('.', dot + 1)) {
            String suffix = type.substring(dot + 1);
            if (suffix.indexOf('.') > 0 && types.contains(suffix) && !isPlatform(suffix)) {
                return suffix;
            }
        }
        String moved = byTail.get(tail(type));
        return moved != null && MOVED.matcher(type).matches() ? moved : type;
    }

    /** {@return names under which the program carries copies of the type} */
    List<String> copies(String type, Program program) {
        if (isPlatform(type)) {
            return List.of();
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        List<String> found = new ArrayList<>();
        for (Unit unit : bySimpleName(program).getOrDefault(simple, List.of())) {
            if (!unit.name().equals(type) && original(unit.name()).equals(type)) {
                found.add(unit.name());
            }
        }
        return found;
    }

    private final Map<String, List<Unit>> simpleNames = new HashMap<>();

    private Map<String, List<Unit>> bySimpleName(Program program) {
        if (simpleNames.isEmpty()) {
            for (Unit unit : program.units()) {
                String simple = unit.name().substring(unit.name().lastIndexOf('.') + 1);
                simpleNames.computeIfAbsent(simple, k -> new ArrayList<>()).add(unit);
            }
        }
        return simpleNames;
    }
}
