package dev.telltale.scan;

import dev.telltale.artifact.Component;
import dev.telltale.artifact.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Names an analysis by everything it depends on, so that an entry is never out of date, only unused.
 *
 * @param hex lower-case SHA-256
 */
public record CacheKey(String hex) {
    /**
     * {@return the key of an analysis}
     *
     * @param tool exact build of the tool
     * @param rulesDigest the catalog's digest
     * @param components in the order they are analysed; names count, since locations quote them
     * @param options whatever else changes what is observed, each as text
     */
    public static CacheKey of(String tool, String rulesDigest, List<Component> components, List<String> options) {
        Stream<String> opened = components.stream().flatMap(CacheKey::partsOf);
        Stream<String> parts = Stream.of(
                        Stream.of(tool, javaFeature(), rulesDigest, String.valueOf(components.size())),
                        opened,
                        options.stream())
                .flatMap(part -> part);
        return new CacheKey(digest(parts.toList()));
    }

    private static Stream<String> partsOf(Component component) {
        String purl = Objects.requireNonNullElse(component.purl(), "");
        return Stream.of(
                component.name(), purl, component.digest(), component.role().name());
    }

    /** Which classes of a multi-release jar are read depends on the running Java. */
    private static String javaFeature() {
        return String.valueOf(Runtime.version().feature());
    }

    /** Each part goes in with its length, so that no two lists read alike. */
    private static String digest(List<String> parts) {
        var digest = Digests.newSha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
