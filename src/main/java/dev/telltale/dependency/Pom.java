package dev.telltale.dependency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code pom.xml} says, as far as it is about dependencies; a part that is not told is empty.
 *
 * @param parent the parent's coordinates, or null
 * @param relativePath where the parent is said to lie, from the folder of this file
 */
record Pom(
        String group,
        String artifact,
        String version,
        String packaging,
        @Nullable Needed parent,
        String relativePath,
        Map<String, String> properties,
        List<Needed> managed,
        List<Needed> dependencies) {
    private static final String USUAL_PARENT = "../pom.xml";

    Pom {
        properties = Map.copyOf(properties);
        managed = List.copyOf(managed);
        dependencies = List.copyOf(dependencies);
    }

    /** {@return the document as a model, or null when it is none} */
    static @Nullable Pom read(byte[] content) {
        Element project = SafeXml.read(content);
        if (project == null || !project.name().equals("project")) {
            return null;
        }
        Element parent = project.all("parent").findFirst().orElse(null);
        Map<String, String> properties = new LinkedHashMap<>();
        project.all("properties")
                .flatMap(all -> all.children().stream())
                .forEach(property -> properties.put(property.name(), property.text()));
        return new Pom(
                own(project, parent, "groupId"),
                project.textOf("artifactId"),
                own(project, parent, "version"),
                project.textOf("packaging"),
                parent == null ? null : Needed.of(parent),
                parent == null || parent.all("relativePath").findAny().isEmpty()
                        ? USUAL_PARENT
                        : parent.textOf("relativePath"),
                properties,
                project.all("dependencyManagement", "dependencies")
                        .flatMap(all -> all.all("dependency"))
                        .map(Needed::of)
                        .toList(),
                project.all("dependencies", "dependency").map(Needed::of).toList());
    }

    private static String own(Element project, @Nullable Element parent, String part) {
        String own = project.textOf(part);
        return own.isEmpty() && parent != null ? parent.textOf(part) : own;
    }

    String module() {
        return group + ':' + artifact;
    }
}
