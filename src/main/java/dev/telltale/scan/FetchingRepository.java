package dev.telltale.scan;

import dev.telltale.artifact.MavenCoordinates;
import dev.telltale.artifact.MavenPurlResolver;
import dev.telltale.artifact.UnresolvedException;
import dev.telltale.dependency.Repository;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is not at hand is fetched, as the user's own Maven would. */
record FetchingRepository(Repository local, MavenPurlResolver resolver) implements Repository {
    @Override
    public @Nullable Path file(String group, String artifact, String version, String classifier, String extension) {
        Path file = local.file(group, artifact, version, classifier, extension);
        try {
            return file != null
                    ? file
                    : resolver.fileOf(MavenCoordinates.checked(group, artifact, version, classifier, extension))
                            .file();
        } catch (UnresolvedException missing) {
            return null;
        }
    }
}
