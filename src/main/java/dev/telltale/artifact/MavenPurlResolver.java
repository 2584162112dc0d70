package dev.telltale.artifact;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.jspecify.annotations.Nullable;

/**
 * Resolves Maven artifacts as the user's own Maven would: local repository, mirrors, proxies and credentials come from
 * the user's settings, never from what is scanned.
 */
public final class MavenPurlResolver implements PurlResolver, AutoCloseable {
    private final ContextOverrides overrides;
    private final boolean withDependencies;
    private @Nullable Context context;

    /**
     * A resolver that connects to nothing until it is asked.
     *
     * @param offline only the local repository is looked at
     * @param withDependencies the runtime closure is resolved too
     */
    public MavenPurlResolver(boolean offline, boolean withDependencies) {
        this(
                ContextOverrides.create()
                        .withUserSettings(true)
                        .withBasedirOverride(Path.of(System.getProperty("user.home")))
                        .offline(offline ? Boolean.TRUE : null)
                        .build(),
                withDependencies);
    }

    MavenPurlResolver(ContextOverrides overrides, boolean withDependencies) {
        this.overrides = overrides;
        this.withDependencies = withDependencies;
    }

    @Override
    public Resolution resolve(String purl) throws UnresolvedException {
        MavenCoordinates coordinates = Purl.read(purl);
        return withDependencies ? closureOf(coordinates) : new Resolution(List.of(fileOf(coordinates)), List.of());
    }

    /** {@return the one file these coordinates name} */
    public ResolvedFile fileOf(MavenCoordinates coordinates) throws UnresolvedException {
        ArtifactRequest request =
                new ArtifactRequest(artifact(coordinates), connected().remoteRepositories(), null);
        try {
            return resolved(connected()
                    .repositorySystem()
                    .resolveArtifact(connected().repositorySystemSession(), request)
                    .getArtifact());
        } catch (ArtifactResolutionException e) {
            throw new UnresolvedException(reason(e));
        }
    }

    /** {@return the file these coordinates name, and what it needs at run time} */
    public Resolution closureOf(MavenCoordinates coordinates) throws UnresolvedException {
        ResolvedFile root = fileOf(coordinates);
        List<ResolvedFile> files = new ArrayList<>(List.of(root));
        List<String> missing = new ArrayList<>();
        for (ArtifactResult result : closure(coordinates)) {
            if (result.isResolved()) {
                files.add(resolved(result.getArtifact()));
            } else {
                missing.add(Purl.write(coordinates(result.getRequest().getArtifact())));
            }
        }
        return new Resolution(files.stream().distinct().toList(), missing);
    }

    private List<ArtifactResult> closure(MavenCoordinates coordinates) {
        // As a dependency of nothing in particular: its optional and test dependencies stay out.
        CollectRequest collect = new CollectRequest();
        collect.addDependency(new Dependency(artifact(coordinates), JavaScopes.RUNTIME));
        collect.setRepositories(connected().remoteRepositories());
        DependencyRequest request = new DependencyRequest(collect, null);
        try {
            return connected()
                    .repositorySystem()
                    .resolveDependencies(connected().repositorySystemSession(), request)
                    .getArtifactResults();
        } catch (DependencyResolutionException e) {
            DependencyResult partial = e.getResult();
            return partial == null ? List.of() : partial.getArtifactResults();
        }
    }

    private String reason(ArtifactResolutionException e) {
        if (connected().repositorySystemSession().isOffline()) {
            return "not in the local repository, and offline";
        }
        boolean notFound = e.getResults().stream()
                .flatMap(result -> result.getExceptions().stream())
                .allMatch(ArtifactNotFoundException.class::isInstance);
        return notFound
                ? "not found in the configured repositories"
                : "the configured repositories could not be reached";
    }

    private synchronized Context connected() {
        Context current = context;
        if (current == null) {
            current = Runtimes.INSTANCE.getRuntime().create(overrides);
            context = current;
        }
        return current;
    }

    private static Artifact artifact(MavenCoordinates coordinates) {
        return new DefaultArtifact(
                coordinates.group(),
                coordinates.artifact(),
                coordinates.classifier(),
                coordinates.extension(),
                coordinates.version());
    }

    private static MavenCoordinates coordinates(Artifact artifact) {
        return new MavenCoordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion(),
                artifact.getClassifier(),
                artifact.getExtension());
    }

    private static ResolvedFile resolved(Artifact artifact) {
        return new ResolvedFile(
                Purl.write(coordinates(artifact)), artifact.getFile().toPath());
    }

    @Override
    public synchronized void close() {
        if (context != null) {
            context.close();
        }
    }
}
