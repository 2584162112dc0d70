package dev.telltale.dependency;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from what a project needs to what that needs in turn, as Maven does: the nearest mention of a module decides. */
final class Closure {
    private static final int MOST = 3_000;

    private final Models models;
    private final Repository repository;
    /** By coordinates. */
    private final Map<String, Path> files = new LinkedHashMap<>();

    private final Set<String> missing = new LinkedHashSet<>();

    private record Step(Needed needed, Set<String> excluded) {
        boolean isExcluded() {
            return new Needed("", "", "", "", "", "", false, excluded).excludes(needed);
        }
    }

    Closure(Models models, Repository repository) {
        this.models = models;
        this.repository = repository;
    }

    Map<String, Path> files() {
        return files;
    }

    Set<String> missing() {
        return missing;
    }

    /** Adds everything a project needs; modules of the tree itself are there as sources. */
    void add(Models.Model project) {
        Deque<Step> open = new ArrayDeque<>();
        for (Needed declared : project.dependencies()) {
            open.add(new Step(
                    project.complete(declared), project.complete(declared).exclusions()));
        }
        Set<String> met = new HashSet<>();
        while (!open.isEmpty() && met.size() < MOST) {
            Step step = open.remove();
            Needed needed = step.needed;
            if (needed.mattersHere() && !step.isExcluded() && met.add(needed.key()) && !models.isOfTree(needed)) {
                find(needed);
                Models.Model model = models.of(needed);
                for (Needed declared : model.dependencies()) {
                    Needed complete = model.complete(declared);
                    Needed next = overruled(complete, project.managed().get(complete.key()));
                    if (next.isHandedOn()) {
                        open.add(new Step(next, union(step.excluded, next.exclusions())));
                    }
                }
            }
        }
    }

    /** What a project manages also decides for what its dependencies need. */
    private static Needed overruled(Needed needed, @Nullable Needed managed) {
        return managed == null || managed.version().isEmpty() ? needed : needed.inVersion(managed.version());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Adds one file and nothing it needs. */
    void find(Needed needed) {
        String coordinates = coordinates(needed);
        if (needed.isPom() || files.containsKey(coordinates) || missing.contains(coordinates)) {
            return;
        }
        Path file =
                repository.file(needed.group(), needed.artifact(), needed.version(), needed.fileClassifier(), "jar");
        if (file != null) {
            files.put(coordinates, file);
        } else if (!models.of(needed).onlyPom()) {
            missing.add(coordinates);
        }
    }

    private static String coordinates(Needed needed) {
        return String.join(
                ":",
                List.of(needed.group(), needed.artifact(), needed.version(), needed.fileClassifier()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
