package dev.telltale.dependency;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One dependency as a document declares it; a part that is not told is empty.
 *
 * @param exclusions {@code group:artifact}, each possibly {@code *}
 */
record Needed(
        String group,
        String artifact,
        String version,
        String type,
        String classifier,
        String scope,
        boolean optional,
        Set<String> exclusions) {
    /** Types whose files are jars, and lists of more. */
    private static final Set<String> TYPES = Set.of("", "jar", "bundle", "ejb", "maven-plugin", "test-jar", "pom");

    /** Tests are read without what they alone need, which is often much more than the program needs. */
    private static final Set<String> ELSEWHERE = Set.of("system", "import", "test");

    Needed {
        exclusions = Set.copyOf(exclusions);
    }

    /** What a lock file or a catalog names. */
    static Needed of(String group, String artifact, String version) {
        return new Needed(group, artifact, version, "", "", "", false, Set.of());
    }

    static Needed of(Element declared) {
        return new Needed(
                declared.textOf("groupId"),
                declared.textOf("artifactId"),
                declared.textOf("version"),
                declared.textOf("type").toLowerCase(Locale.ROOT),
                declared.textOf("classifier"),
                declared.textOf("scope").toLowerCase(Locale.ROOT),
                declared.textOf("optional").equals("true"),
                Set.copyOf(declared.all("exclusions", "exclusion")
                        .map(e -> e.textOf("groupId") + ':' + e.textOf("artifactId"))
                        .toList()));
    }

    Needed with(UnaryOperator<String> values) {
        return new Needed(
                values.apply(group),
                values.apply(artifact),
                values.apply(version),
                values.apply(type),
                values.apply(classifier),
                values.apply(scope),
                optional,
                exclusions);
    }

    /** {@return the same with what is managed where this says nothing} */
    Needed managedBy(Needed managed) {
        return new Needed(
                group,
                artifact,
                version.isEmpty() ? managed.version : version,
                type,
                classifier,
                scope.isEmpty() ? managed.scope : scope,
                optional || managed.optional,
                exclusions.isEmpty() ? managed.exclusions : exclusions);
    }

    Needed inVersion(String other) {
        return new Needed(group, artifact, other, type, classifier, scope, optional, exclusions);
    }

    /** {@return what is managed together} */
    String key() {
        return group + ':' + artifact + ':' + (type.isEmpty() ? "jar" : type) + ':' + classifier;
    }

    String module() {
        return group + ':' + artifact;
    }

    boolean isPom() {
        return type.equals("pom");
    }

    /** {@return whether the program itself needs it, and it holds classes or leads to some} */
    boolean mattersHere() {
        return TYPES.contains(type) && !ELSEWHERE.contains(scope);
    }

    /** {@return whether those who need the module that declares this need it, too} */
    boolean isHandedOn() {
        return !optional && (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime"));
    }

    boolean excludes(Needed other) {
        return exclusions.contains(other.module())
                || exclusions.contains(other.group + ":*")
                || exclusions.contains("*:" + other.artifact)
                || exclusions.contains("*:*");
    }

    String fileClassifier() {
        return type.equals("test-jar") && classifier.isEmpty() ? "tests" : classifier;
    }
}
