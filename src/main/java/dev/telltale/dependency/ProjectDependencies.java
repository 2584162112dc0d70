package dev.telltale.dependency;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Entry;
import dev.telltale.artifact.Layout;
import dev.telltale.artifact.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the files that the sources among some components need, by what their build files say. */
public final class ProjectDependencies {
    private static final int LARGEST = 4 << 20;

    private final Repository repository;
    private final Consumer<Note> notes;

    /**
     * A finder.
     *
     * @param repository where files may come from
     * @param notes told what is missing, and which build files cannot be read
     */
    public ProjectDependencies(Repository repository, Consumer<Note> notes) {
        this.repository = repository;
        this.notes = notes;
    }

    /** {@return the files, each module in its newest version, in the order of their coordinates} */
    public List<Path> of(List<Component> components) {
        Map<String, Path> files = new TreeMap<>();
        for (Component component : components) {
            boolean sources =
                    component.entries().stream().anyMatch(entry -> entry.path().endsWith(".java"));
            if (component.role() == Component.Role.ROOT && sources) {
                files.putAll(of(component));
            }
        }
        return newest(files);
    }

    private Map<String, Path> of(Component component) {
        Map<String, Pom> poms = new LinkedHashMap<>();
        List<Needed> locked = new ArrayList<>();
        List<Needed> libraries = new ArrayList<>();
        for (Entry entry : component.entries()) {
            String path = entry.path();
            if (!isOfProject(path)) {
                continue;
            }
            if (path.equals("pom.xml") || path.endsWith("/pom.xml")) {
                Pom pom = Pom.read(content(entry));
                if (pom == null) {
                    notes.accept(new Note(
                            "build-file-broken", path, "Not read as a build file; its dependencies are unknown."));
                } else {
                    poms.put(path, pom);
                }
            } else if (GradleFiles.isLock(path)) {
                locked.addAll(GradleFiles.locked(text(entry)));
            } else if (GradleFiles.isCatalog(path)) {
                libraries.addAll(GradleFiles.libraries(text(entry)));
            }
        }
        return closure(poms, locked, libraries);
    }

    /** Build files in archives, among resources and among tests are content. */
    private static boolean isOfProject(String path) {
        return !path.contains("!/")
                && !path.contains("META-INF/")
                && !path.contains("src/main/")
                && !Layout.isTest(path, "");
    }

    private Map<String, Path> closure(Map<String, Pom> poms, List<Needed> locked, List<Needed> libraries) {
        Models models = new Models(poms, repository);
        Closure closure = new Closure(models, repository);
        poms.forEach((path, pom) -> closure.add(models.ofTree(path, pom)));
        locked.forEach(closure::find);
        if (locked.isEmpty() && !libraries.isEmpty()) {
            closure.add(catalog(libraries, models));
        }
        closure.missing()
                .forEach(coordinates ->
                        notes.accept(new Note("dependency-unresolved", coordinates, "not found; read without it")));
        return closure.files();
    }

    /** Lists of versions stand in catalogs beside libraries, and manage those without a version. */
    private static Models.Model catalog(List<Needed> libraries, Models models) {
        Map<String, Needed> managed = new LinkedHashMap<>();
        for (Needed library : libraries) {
            Models.Model model = models.of(library);
            if (model.onlyPom()) {
                model.managed().forEach(managed::putIfAbsent);
            }
        }
        return new Models.Model(new Values(Map.of()), managed, libraries, true);
    }

    private static List<Path> newest(Map<String, Path> files) {
        Map<String, String> chosen = new TreeMap<>();
        for (String coordinates : files.keySet()) {
            String[] parts = coordinates.split(":");
            String module = parts[0] + ':' + parts[1] + (parts.length > 3 ? ':' + parts[3] : "");
            chosen.merge(
                    module,
                    coordinates,
                    (one, other) ->
                            Versions.NEWER_LAST.compare(one.split(":")[2], other.split(":")[2]) < 0 ? other : one);
        }
        return chosen.values().stream().map(files::get).toList();
    }

    private static String text(Entry entry) {
        return new String(content(entry), StandardCharsets.UTF_8);
    }

    private static byte[] content(Entry entry) {
        try {
            byte[] content = entry.read();
            return content.length > LARGEST ? new byte[0] : content;
        } catch (IOException told) {
            return new byte[0];
        }
    }
}
