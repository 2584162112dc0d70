package dev.telltale.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What builds have put on this machine before: Maven's local repository and Gradle's cache.
 *
 * @param maven laid out as {@code group/with/slashes/artifact/version/artifact-version.jar}
 * @param gradle laid out as {@code group/artifact/version/hash/artifact-version.jar}
 */
public record LocalRepositories(Path maven, Path gradle) implements Repository {
    /** A part becomes a folder, so it must not be able to leave it. */
    private static final Pattern PART = Pattern.compile("(?!\\.)[A-Za-z0-9_.+~-]{1,200}(?<!\\.)");

    private static final String GRADLE_FILES = "caches/modules-2/files-2.1";

    /** {@return the user's own, where the user's own settings say} */
    public static LocalRepositories ofUser() {
        return of(
                Path.of(System.getProperty("user.home", ".")), System.getProperty("maven.repo.local"), System.getenv());
    }

    static LocalRepositories of(Path home, @Nullable String given, Map<String, String> environment) {
        String gradle = environment.get("GRADLE_USER_HOME");
        Path gradleHome = gradle == null || gradle.isEmpty() ? home.resolve(".gradle") : Path.of(gradle);
        Path maven = given == null || given.isEmpty() ? fromSettings(home, environment) : Path.of(given);
        return new LocalRepositories(maven, gradleHome.resolve(GRADLE_FILES));
    }

    private static Path fromSettings(Path home, Map<String, String> environment) {
        Path usual = home.resolve(".m2").resolve("repository");
        try {
            Element settings =
                    SafeXml.read(Files.readAllBytes(home.resolve(".m2").resolve("settings.xml")));
            String told = settings == null ? "" : settings.textOf("localRepository");
            for (Map.Entry<String, String> variable : environment.entrySet()) {
                told = told.replace("${env." + variable.getKey() + "}", variable.getValue());
            }
            told = told.replace("${user.home}", home.toString());
            return told.isEmpty() ? usual : home.resolve(told);
        } catch (IOException | InvalidPathException none) {
            return usual;
        }
    }

    @Override
    public @Nullable Path file(String group, String artifact, String version, String classifier, String extension) {
        boolean sound = Stream.of(group, artifact, version, extension).allMatch(LocalRepositories::isPart)
                && (classifier.isEmpty() || isPart(classifier));
        if (!sound) {
            return null;
        }
        String name = artifact + '-' + version + (classifier.isEmpty() ? "" : '-' + classifier) + '.' + extension;
        Path file = maven.resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(name);
        return Files.isRegularFile(file)
                ? file
                : fromGradle(gradle.resolve(group).resolve(artifact).resolve(version), name);
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.contains("..");
    }

    private static @Nullable Path fromGradle(Path version, String name) {
        try (Stream<Path> hashes = Files.list(version)) {
            List<Path> files = hashes.map(hash -> hash.resolve(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            return files.isEmpty() ? null : Objects.requireNonNull(files.get(0));
        } catch (IOException none) {
            return null;
        }
    }
}
