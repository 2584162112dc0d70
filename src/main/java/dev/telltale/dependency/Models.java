package dev.telltale.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes whole models of poms: with their parents, properties, managed versions and imported lists. */
final class Models {
    private static final int MOST_PARENTS = 20;
    private static final int MOST_IMPORTS = 8;
    private static final int MOST_READ = 5_000;
    private static final long LARGEST = 4 << 20;

    private final Map<String, Pom> tree;
    private final Map<String, Pom> treeModules = new HashMap<>();
    private final Repository repository;
    private final Map<String, @Nullable Pom> read = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();

    /**
     * A pom with all that it inherits.
     *
     * @param managed by key
     */
    record Model(Values values, Map<String, Needed> managed, List<Needed> dependencies, boolean onlyPom) {
        static final Model EMPTY = new Model(new Values(Map.of()), Map.of(), List.of(), false);

        Needed complete(Needed needed) {
            Needed byKey = managed.get(needed.key());
            return byKey == null ? needed : needed.managedBy(byKey);
        }
    }

    /** @param tree the poms of the tree by path */
    Models(Map<String, Pom> tree, Repository repository) {
        this.tree = tree;
        this.repository = repository;
        tree.values().forEach(pom -> treeModules.putIfAbsent(pom.module(), pom));
    }

    boolean isOfTree(Needed needed) {
        return treeModules.containsKey(needed.module());
    }

    /** {@return the model of a pom in the tree} */
    Model ofTree(String path, Pom pom) {
        return model(pom, path, 0);
    }

    /** {@return the model of a published module; empty when its pom is not at hand} */
    Model of(Needed needed) {
        return published(needed, 0);
    }

    private Model published(Needed needed, int imports) {
        String key = needed.module() + ':' + needed.version();
        Model known = models.get(key);
        if (known == null) {
            models.put(key, Model.EMPTY);
            Pom pom = pom(needed);
            known = pom == null ? Model.EMPTY : model(pom, null, imports);
            models.put(key, known);
        }
        return known;
    }

    private @Nullable Pom pom(Needed needed) {
        Pom own = treeModules.get(needed.module());
        if (own != null) {
            return own;
        }
        String key = needed.module() + ':' + needed.version();
        if (!read.containsKey(key)) {
            Path file = read.size() < MOST_READ
                    ? repository.file(needed.group(), needed.artifact(), needed.version(), "", "pom")
                    : null;
            read.put(key, file == null ? null : read(file));
        }
        return read.get(key);
    }

    private static @Nullable Pom read(Path file) {
        try {
            return Files.size(file) > LARGEST ? null : Pom.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return null;
        }
    }

    private Model model(Pom pom, @Nullable String path, int imports) {
        List<Pom> line = line(pom, path);
        Map<String, String> properties = new HashMap<>();
        for (int i = line.size() - 1; i >= 0; i--) {
            properties.putAll(line.get(i).properties());
        }
        addOwn(pom, properties);
        Values values = new Values(properties);
        Map<String, Needed> managed = new LinkedHashMap<>();
        List<Needed> lists = new ArrayList<>();
        for (Pom one : line) {
            for (Needed declared : one.managed()) {
                Needed filled = declared.with(values::in);
                if (filled.scope().equals("import")) {
                    lists.add(filled);
                } else {
                    managed.putIfAbsent(filled.key(), filled);
                }
            }
        }
        if (imports < MOST_IMPORTS) {
            lists.forEach(list -> published(list, imports + 1).managed().forEach(managed::putIfAbsent));
        }
        Map<String, Needed> dependencies = new LinkedHashMap<>();
        for (Pom one : line) {
            one.dependencies().forEach(declared -> {
                Needed filled = declared.with(values::in);
                dependencies.putIfAbsent(filled.key(), filled);
            });
        }
        return new Model(
                values,
                managed,
                List.copyOf(dependencies.values()),
                pom.packaging().equals("pom"));
    }

    private static void addOwn(Pom pom, Map<String, String> properties) {
        for (String prefix : new String[] {"project.", "pom.", ""}) {
            properties.put(prefix + "groupId", pom.group());
            properties.put(prefix + "artifactId", pom.artifact());
            properties.put(prefix + "version", pom.version());
            Needed parent = pom.parent();
            if (parent != null) {
                properties.put(prefix + "parent.groupId", parent.group());
                properties.put(prefix + "parent.version", parent.version());
            }
        }
    }

    /** The pom, its parent, its parent's parent, and so on. */
    private List<Pom> line(Pom pom, @Nullable String path) {
        List<Pom> line = new ArrayList<>();
        Pom at = pom;
        String place = path;
        while (at != null && line.size() < MOST_PARENTS && !line.contains(at)) {
            line.add(at);
            Needed parent = at.parent();
            String above = place == null || at.relativePath().isEmpty() ? null : resolved(place, at.relativePath());
            Pom near = above == null ? null : tree.get(above);
            if (near != null && parent != null && near.artifact().equals(parent.artifact())) {
                at = near;
                place = above;
            } else {
                at = parent == null ? null : pom(parent);
                place = null;
            }
        }
        return line;
    }

    /** {@return the path that a pom's path and a path from its folder make, or null when it leaves the tree} */
    static @Nullable String resolved(String pom, String relative) {
        List<String> names = new ArrayList<>(List.of(pom.split("/")));
        names.remove(names.size() - 1);
        for (String name : relative.split("[/\\\\]")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return null;
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String path = String.join("/", names);
        return path.endsWith(".xml") ? path : path.isEmpty() ? "pom.xml" : path + "/pom.xml";
    }
}
