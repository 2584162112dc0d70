package dev.telltale.bench.speed;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The jars that are measured, by set or group, resolved through Maven's own resolution. */
public final class Jars {
    private static final String LIST = "/bench/speed/jars.txt";

    private Jars() {}

    /** {@return the sets of the speed measurement; a set holds the jars of the sets before it as well} */
    static Map<String, List<Path>> resolve() throws IOException, ArtifactResolutionException {
        Map<String, List<Path>> sets = new LinkedHashMap<>();
        List<Path> jars = new ArrayList<>();
        groups(LIST).forEach((name, own) -> {
            jars.addAll(own);
            sets.put(name, List.copyOf(jars));
        });
        return sets;
    }

    /**
     * Reads a list of a group's name and coordinates a line.
     *
     * @param list a resource
     */
    public static Map<String, List<Path>> groups(String list) throws IOException, ArtifactResolutionException {
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        try (Context maven = Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create().withUserSettings(true).build())) {
            for (String line : lines(list)) {
                String[] words = line.split("\\s+");
                groups.computeIfAbsent(words[0], k -> new ArrayList<>()).add(resolve(maven, words[1]));
            }
        }
        return groups;
    }

    private static List<String> lines(String list) throws IOException {
        try (InputStream in = Objects.requireNonNull(Jars.class.getResourceAsStream(list), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Path resolve(Context maven, String coordinates) throws ArtifactResolutionException {
        ArtifactRequest request =
                new ArtifactRequest(new DefaultArtifact(coordinates), maven.remoteRepositories(), null);
        return maven.repositorySystem()
                .resolveArtifact(maven.repositorySystemSession(), request)
                .getArtifact()
                .getFile()
                .toPath();
    }
}
