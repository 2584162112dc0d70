package dev.telltale.dependency;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where published files lie that the user has, or lets us fetch. */
@FunctionalInterface
public interface Repository {
    /**
     * {@return the file, or null when it is not there}
     *
     * @param classifier empty for the main file
     * @param extension {@code jar} or {@code pom}
     */
    @Nullable
    Path file(String group, String artifact, String version, String classifier, String extension);
}
