package dev.telltale.scan;

import dev.telltale.artifact.Note;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names source files that hold code in a language nobody here reads. */
final class UnreadLanguages {
    static final String BUILD_SCRIPT = "build-script-unread";

    private static final Map<String, String> LANGUAGES = Map.of(
            "kt", "Kotlin",
            "kts", "Kotlin",
            "groovy", "Groovy",
            "gradle", "Groovy",
            "gvy", "Groovy",
            "scala", "Scala",
            "sc", "Scala",
            "sbt", "Scala",
            "clj", "Clojure",
            "aj", "AspectJ");

    private static final Set<String> BUILD_SCRIPTS = Set.of("gradle", "sbt");

    private UnreadLanguages() {}

    /** {@return what to say about a file, or null when it needs no word} */
    static @Nullable Note of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        String language = LANGUAGES.get(extension);
        if (language == null) {
            return null;
        }
        boolean script = BUILD_SCRIPTS.contains(extension) || path.endsWith(".gradle.kts");
        return script
                ? new Note(BUILD_SCRIPT, path, "A build script in " + language + "; it was not read.")
                : new Note("language-unread", path, "Source in " + language + "; it was not read.");
    }
}
