package dev.telltale.artifact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what came with a root although it is in the scan already. */
final class Repeats {
    private Repeats() {}

    /** {@return the components, roots with one name and content once, others only with new content} */
    static List<Component> without(List<Component> components) {
        Set<String> roots = new HashSet<>();
        components.stream().filter(Repeats::isRoot).forEach(root -> roots.add(root.digest()));
        Set<String> seen = new HashSet<>();
        List<Component> kept = new ArrayList<>(components);
        kept.removeIf(component -> isRoot(component)
                ? !seen.add(component.name() + '\0' + component.digest())
                : roots.contains(component.digest()) || !seen.add(component.digest()));
        return kept;
    }

    private static boolean isRoot(Component component) {
        return component.role() == Component.Role.ROOT;
    }
}
