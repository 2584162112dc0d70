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

    private final List<Renamed> packages;

    /**
     * A library's package, wherever a build put it.
     *
     * @param inside the name with the dots around it, as it stands in a moved class's name
     * @param telling whether the name is of several words, so that nobody else uses it
     */
    private record Renamed(String inside, boolean telling) {
        static Renamed of(String name) {
            return new Renamed('.' + name + '.', name.indexOf('.') >= 0);
        }
    }

    MovedLibraries(List<Library> libraries) {
        packages = libraries.stream()
                .flatMap(library -> library.packages().stream())
                .filter(name -> !name.startsWith("java.") && !name.startsWith("javax."))
                .sorted()
                .map(Renamed::of)
                .toList();
    }

    /** {@return whether the class is a library's, under another name than the library's own} */
    boolean hold(String type) {
        for (Renamed library : packages) {
            int at = type.indexOf(library.inside());
            if (at > 0
                    && (library.telling()
                            || MOVED.matcher(type.substring(0, at + 1)).matches())) {
                return true;
            }
        }
        return false;
    }
}
