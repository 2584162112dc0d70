package dev.telltale.artifact;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the place of a file in a source tree says, by the habits of Maven, Gradle, Ant and Bazel. */
public final class Layout {
    private static final Pattern SOURCE_SET = Pattern.compile("(?<=^|/)src/([^/]+)/");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.]|(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> WORDS = Set.of("test", "tests", "it", "itest", "itests", "spec");
    private static final Set<String> FOLDERS = Set.of(
            "test",
            "tests",
            "unittest",
            "unittests",
            "javatests",
            "testsrc",
            "test-src",
            "test-classes",
            "generated-test-sources");

    private Layout() {}

    /**
     * {@return whether a class stands among tests: in a source set named after them, or below a folder of tests}
     *
     * @param path of its file; the folders of its own package say nothing
     */
    public static boolean isTest(String path, String className) {
        String root = root(path, className) + '/';
        Matcher sets = SOURCE_SET.matcher(root);
        return sets.find()
                ? sets.reset().results().anyMatch(set -> namesTests(set.group(1)))
                : Stream.of(root.split("/")).anyMatch(FOLDERS::contains);
    }

    private static boolean namesTests(String sourceSet) {
        return BETWEEN_WORDS.splitAsStream(sourceSet).anyMatch(word -> WORDS.contains(lower(word)));
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** The folder that the packages start from, as far as the file lies where its package says. */
    private static String root(String path, String className) {
        String folder = above(path, '/');
        String own = above(className, '.');
        while (!own.isEmpty() && last(folder, '/').equals(last(own, '.'))) {
            folder = above(folder, '/');
            own = above(own, '.');
        }
        return folder;
    }

    private static String above(String name, char separator) {
        return name.substring(0, Math.max(0, name.lastIndexOf(separator)));
    }

    private static String last(String name, char separator) {
        return name.substring(name.lastIndexOf(separator) + 1);
    }
}
