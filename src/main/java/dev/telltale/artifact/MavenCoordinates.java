package dev.telltale.artifact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names one published file.
 *
 * @param classifier empty for the main file
 * @param extension what the file's name ends with, usually {@code jar}
 */
public record MavenCoordinates(String group, String artifact, String version, String classifier, String extension) {
    static final String JAR = "jar";

    /** A part becomes a folder of the local repository, so it must not be able to leave it. */
    private static final Pattern PART = Pattern.compile("(?!\\.)[A-Za-z0-9_.+~-]+(?<!\\.)");

    /** {@return the coordinates in {@code group:artifact:version} or {@code group:artifact:version:classifier}} */
    public static MavenCoordinates of(String text) throws UnresolvedException {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 3 || parts.size() > 4) {
            throw new UnresolvedException("not Maven coordinates; expected group:artifact:version");
        }
        String classifier = parts.size() == 4 ? parts.get(3) : "";
        return new MavenCoordinates(parts.get(0), parts.get(1), parts.get(2), classifier, JAR).checked();
    }

    /** {@return coordinates of parts that can all be names of folders} */
    public static MavenCoordinates checked(
            String group, String artifact, String version, String classifier, String extension)
            throws UnresolvedException {
        return new MavenCoordinates(group, artifact, version, classifier, extension).checked();
    }

    /** {@return these coordinates when all their parts can be names of folders} */
    MavenCoordinates checked() throws UnresolvedException {
        check("group", group);
        check("artifact", artifact);
        check("version", version);
        check("type", extension);
        if (!classifier.isEmpty()) {
            check("classifier", classifier);
        }
        return this;
    }

    private static void check(String what, String part) throws UnresolvedException {
        if (part.isEmpty()) {
            throw new UnresolvedException("the " + what + " is missing; expected " + Purl.EXPECTED);
        }
        if (!PART.matcher(part).matches() || part.contains("..")) {
            throw new UnresolvedException("the " + what + " has characters that no published artifact has");
        }
    }
}
