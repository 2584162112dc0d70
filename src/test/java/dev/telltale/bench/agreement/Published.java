package dev.telltale.bench.agreement;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * An artifact as it was published: its jar, its sources, and what it needs.
 *
 * @param classPath its dependencies at run time, and theirs
 */
record Published(String coordinates, Path jar, Path sources, List<Path> classPath) {
    /** Fetches what is not in the local repository. */
    static List<Published> all(List<String> coordinates) throws RepositoryException {
        List<Published> all = new ArrayList<>();
        try (Context maven = Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create().withUserSettings(true).build())) {
            for (String each : coordinates) {
                Artifact jar = new DefaultArtifact(each);
                Artifact sources =
                        new DefaultArtifact(jar.getGroupId(), jar.getArtifactId(), "sources", "jar", jar.getVersion());
                all.add(new Published(each, file(maven, jar), file(maven, sources), classPath(maven, jar)));
            }
        }
        return all;
    }

    String name() {
        String[] parts = coordinates.split(":");
        return parts[1] + ' ' + parts[2];
    }

    private static Path file(Context maven, Artifact artifact) throws RepositoryException {
        ArtifactRequest request = new ArtifactRequest(artifact, maven.remoteRepositories(), null);
        return maven.repositorySystem()
                .resolveArtifact(maven.repositorySystemSession(), request)
                .getArtifact()
                .getFile()
                .toPath();
    }

    private static List<Path> classPath(Context maven, Artifact jar) {
        CollectRequest collect = new CollectRequest();
        collect.setRepositories(maven.remoteRepositories());
        collect.addDependency(new Dependency(jar, JavaScopes.RUNTIME));
        return resolved(maven, collect).stream()
                .filter(ArtifactResult::isResolved)
                .filter(result -> !isSame(result.getArtifact(), jar))
                .map(result -> result.getArtifact().getFile().toPath())
                .filter(file -> file.toString().endsWith(".jar"))
                .distinct()
                .toList();
    }

    private static boolean isSame(Artifact one, Artifact other) {
        return one.getGroupId().equals(other.getGroupId())
                && one.getArtifactId().equals(other.getArtifactId());
    }

    private static List<ArtifactResult> resolved(Context maven, CollectRequest collect) {
        try {
            return maven.repositorySystem()
                    .resolveDependencies(maven.repositorySystemSession(), new DependencyRequest(collect, null))
                    .getArtifactResults();
        } catch (DependencyResolutionException e) {
            return e.getResult() == null ? List.of() : e.getResult().getArtifactResults();
        }
    }
}
