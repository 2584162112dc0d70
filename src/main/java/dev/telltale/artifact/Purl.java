package dev.telltale.artifact;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import com.github.packageurl.PackageURLBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes package URLs of Maven artifacts. */
final class Purl {
    static final String EXPECTED = "pkg:maven/group/artifact@version";

    private static final String CLASSIFIER = "classifier";
    private static final String TYPE = "type";

    /** Packaging types whose files are jars by another name. */
    private static final Set<String> JARS = Set.of("bundle", "maven-plugin", "ejb", "eclipse-plugin");

    private Purl() {}

    static boolean isPurl(String target) {
        return target.startsWith("pkg:");
    }

    static MavenCoordinates read(String text) throws UnresolvedException {
        PackageURL purl = parsed(text);
        if (!purl.getType().equals(PackageURL.StandardTypes.MAVEN)) {
            throw new UnresolvedException(
                    "packages of type " + purl.getType() + " are not supported; expected " + EXPECTED);
        }
        Map<String, String> qualifiers = Objects.requireNonNullElse(purl.getQualifiers(), Map.of());
        String type = qualifiers.getOrDefault(TYPE, MavenCoordinates.JAR);
        return new MavenCoordinates(
                        orEmpty(purl.getNamespace()),
                        orEmpty(purl.getName()),
                        orEmpty(purl.getVersion()),
                        qualifiers.getOrDefault(CLASSIFIER, ""),
                        JARS.contains(type) ? MavenCoordinates.JAR : type)
                .checked();
    }

    static String write(MavenCoordinates coordinates) {
        PackageURLBuilder builder = PackageURLBuilder.aPackageURL()
                .withType(PackageURL.StandardTypes.MAVEN)
                .withNamespace(coordinates.group())
                .withName(coordinates.artifact())
                .withVersion(coordinates.version());
        if (!coordinates.classifier().isEmpty()) {
            builder.withQualifier(CLASSIFIER, coordinates.classifier());
        }
        if (!coordinates.extension().equals(MavenCoordinates.JAR)) {
            builder.withQualifier(TYPE, coordinates.extension());
        }
        try {
            return builder.build().canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalStateException("checked coordinates make a package URL", e);
        }
    }

    private static PackageURL parsed(String text) throws UnresolvedException {
        try {
            return new PackageURL(text);
        } catch (MalformedPackageURLException | IllegalArgumentException e) {
            throw new UnresolvedException("not a package URL; expected " + EXPECTED);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
