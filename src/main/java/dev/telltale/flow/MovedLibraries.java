package dev.telltale.flow;

import dev.telltale.rule.Library;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Libraries that models describe and that a build moved under its own package. What a program hands to such a library is told
 * where it hands it over; how the library then makes requests of it is not the program's doing.
 */
final class MovedLibraries {
    private static final Pattern MOVED =
            Pattern.compile("(.*\\.)?(shaded?|shadow(ed)?|relocated|repackaged|vendor(ed)?|third_?party)\\..*");

    private final List<String> packages;

    MovedLibraries(List<Library> libraries) {
        packages = libraries.stream()
                .flatMap(library -> library.packages().stream())
                .filter(name -> !name.startsWith("java.") && !name.startsWith("javax."))
                .map(name -> name + ".")
                .sorted()
                .toList();
    }

    /** {@return whether the class is a library's, under another name than the library's own} */
    boolean hold(String type) {
        for (String name : packages) {
            int at = type.indexOf("." + name);
            boolean telling = name.indexOf('.') < name.length() - 1;
            if (at > 0 && (telling || MOVED.matcher(type.substring(0, at + 1)).matches())) {
                return true;
            }
        }
        return false;
    }
}
