package dev.telltale.scan;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Chooses entries by glob over their path; exclusion wins. */
record EntryFilter(List<PathMatcher> include, List<PathMatcher> exclude) {
    static EntryFilter of(List<String> include, List<String> exclude) throws UnusableInputException {
        return new EntryFilter(matchers(include), matchers(exclude));
    }

    private static List<PathMatcher> matchers(List<String> globs) throws UnusableInputException {
        try {
            return globs.stream()
                    .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    List.of("not a glob: " + e.getMessage() + "; write for example com/acme/**"));
        }
    }

    boolean accepts(String entryPath) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return true;
        }
        try {
            Path path = Path.of(entryPath);
            return (include.isEmpty() || include.stream().anyMatch(m -> m.matches(path)))
                    && exclude.stream().noneMatch(m -> m.matches(path));
        } catch (java.nio.file.InvalidPathException odd) {
            return include.isEmpty();
        }
    }
}
