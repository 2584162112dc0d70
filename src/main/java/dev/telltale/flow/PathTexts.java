package dev.telltale.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Fills the names in a path that its procedure leaves to others. */
final class PathTexts {
    private PathTexts() {}

    /** Every choice of texts for the path's templates; the same template gets the same text everywhere in the path. */
    static List<AccessPath> filled(AccessPath path, Function<Template, List<Template>> choices) {
        if (!path.isSymbolic()) {
            return List.of(path);
        }
        AccessPath.Asked asked = path.asked();
        boolean anyName = asked != null && choices.apply(asked.name()).size() >= Texts.MAX;
        List<AccessPath> results = List.of(anyName ? path.unasked() : path);
        for (Template symbolic : symbolicTemplates(path)) {
            List<Template> texts = choices.apply(symbolic);
            List<AccessPath> next = new ArrayList<>();
            for (AccessPath partial : results) {
                for (Template text : texts) {
                    if (next.size() < Texts.MAX) {
                        next.add(partial.mapTemplates(t -> t.equals(symbolic) ? text : t));
                    }
                }
            }
            results = next;
        }
        Set<AccessPath> answered = new LinkedHashSet<>();
        for (AccessPath result : results) {
            AccessPath possible = result.answered();
            if (possible != null) {
                answered.add(possible);
            }
        }
        return withOwnNames(answered);
    }

    /** A datum that was taken from under a name in a loop over all names goes on under that name, where the loop hands both on. */
    private static List<AccessPath> withOwnNames(Set<AccessPath> paths) {
        Set<AccessPath> named = new LinkedHashSet<>();
        for (AccessPath path : paths) {
            Template slot = path.slot();
            Template own = path.entry();
            boolean open = slot != null && slot.isUnknown() && !slot.isSymbolic();
            named.add(own != null && open ? path.withSlot(own) : path);
        }
        List<AccessPath> own = named.stream()
                .filter(path -> path.entry() != null && path.entry().equals(path.slot()))
                .toList();
        return own.isEmpty() ? new ArrayList<>(named) : own;
    }

    private static Set<Template> symbolicTemplates(AccessPath path) {
        Set<Template> found = new LinkedHashSet<>();
        path.mapTemplates(t -> {
            if (t.isSymbolic()) {
                found.add(t);
            }
            return t;
        });
        return found;
    }
}
