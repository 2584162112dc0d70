package dev.telltale.frontend.source;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the import of a whole module of the platform brings: its packages, and those of modules it passes on. */
final class ModuleImports {
    static final String BASE = "java.base";

    private ModuleImports() {}

    /** {@return the exported packages; none for a module that is not the platform's} */
    static List<String> packages(Collection<String> modules) {
        Set<String> packages = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(modules);
        ModuleFinder platform = ModuleFinder.ofSystem();
        while (!open.isEmpty()) {
            String next = open.poll();
            if (seen.add(next)) {
                platform.find(next).map(ModuleReference::descriptor).ifPresent(module -> {
                    packages.addAll(exported(module));
                    open.addAll(passedOn(module));
                });
            }
        }
        return List.copyOf(packages);
    }

    private static Set<String> exported(ModuleDescriptor module) {
        Set<String> names = new TreeSet<>();
        module.exports().stream().filter(exports -> !exports.isQualified()).forEach(e -> names.add(e.source()));
        return names;
    }

    private static Set<String> passedOn(ModuleDescriptor module) {
        Set<String> names = new TreeSet<>();
        module.requires().stream()
                .filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
                .forEach(requires -> names.add(requires.name()));
        return names;
    }
}
