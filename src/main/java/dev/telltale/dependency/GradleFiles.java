package dev.telltale.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Gradle writes down about dependencies: lock files, and version catalogs. Build scripts are programs and not read. */
final class GradleFiles {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w.-]*)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENTRY = Pattern.compile("\\s*[\"']?([\\w.-]+)[\"']?\\s*=\\s*(.*)");
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"']*)[\"'].*");
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([\\w-]+)\\s*]\\s*(#.*)?");

    private GradleFiles() {}

    static boolean isLock(String path) {
        return name(path).equals("gradle.lockfile")
                || path.contains("gradle/dependency-locks/") && path.endsWith(".lockfile");
    }

    static boolean isCatalog(String path) {
        return path.endsWith(".versions.toml");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@return what a lock file names for more than tests, which is all that is needed and no more} */
    static List<Needed> locked(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#") && !isForTestsOnly(line))
                .map(line -> line.replaceFirst("=.*", "").strip().split(":"))
                .filter(parts -> parts.length == 3)
                .map(parts -> Needed.of(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The configurations that need a module stand behind it. */
    private static boolean isForTestsOnly(String line) {
        String configurations = line.substring(line.indexOf('=') + 1);
        return line.contains("=")
                && Stream.of(configurations.split(","))
                        .allMatch(name -> name.toLowerCase(Locale.ROOT).contains("test"));
    }

    /** {@return the libraries of a catalog; a version that is told elsewhere is empty} */
    static List<Needed> libraries(String catalog) {
        Map<String, String> versions = new HashMap<>();
        List<Needed> libraries = new ArrayList<>();
        entries(catalog, "versions").forEach(entry -> versions.put(entry.group(1), version(entry.group(2))));
        entries(catalog, "libraries").forEach(entry -> {
            Needed library = library(entry.group(2), versions);
            if (library != null) {
                libraries.add(library);
            }
        });
        return libraries;
    }

    private static Stream<Matcher> entries(String catalog, String table) {
        List<Matcher> found = new ArrayList<>();
        boolean inside = false;
        for (String line : catalog.lines().toList()) {
            Matcher head = TABLE.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (head.matches()) {
                inside = head.group(1).equals(table);
            } else if (inside && entry.matches()) {
                found.add(entry);
            }
        }
        return found.stream();
    }

    private static String version(String value) {
        Matcher text = TEXT.matcher(value);
        Map<String, String> pairs = pairs(value);
        return text.matches()
                ? text.group(1)
                : Stream.of("strictly", "require", "prefer")
                        .map(kind -> pairs.getOrDefault(kind, ""))
                        .filter(version -> !version.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static @Nullable Needed library(String value, Map<String, String> versions) {
        Matcher text = TEXT.matcher(value);
        Map<String, String> pairs = pairs(value);
        String module = text.matches()
                ? text.group(1)
                : pairs.getOrDefault("module", pairs.get("group") + ":" + pairs.get("name"));
        String[] parts = module.split(":");
        if (parts.length < 2) {
            return null;
        }
        String reference = pairs.getOrDefault("version.ref", pairs.getOrDefault("ref", ""));
        String told = parts.length > 2 ? parts[2] : version(pairs, value);
        return Needed.of(parts[0], parts[1], reference.isEmpty() ? told : versions.getOrDefault(reference, ""));
    }

    private static String version(Map<String, String> pairs, String value) {
        return pairs.containsKey("version") ? pairs.get("version") : value.startsWith("{") ? version(value) : "";
    }

    private static Map<String, String> pairs(String value) {
        Map<String, String> pairs = new HashMap<>();
        Matcher pair = PAIR.matcher(value);
        while (pair.find()) {
            pairs.putIfAbsent(pair.group(1), pair.group(2));
        }
        return pairs;
    }
}
