package dev.telltale.artifact;

import java.util.Set;

/**
 * Tells the folders of a source tree that hold what a build made.
 *
 * @param names of everything in the folder that is looked at
 * @param inGradle whether a folder above belongs to a Gradle build, whose projects need no build file of their own
 */
record BuildOutput(Set<String> names, boolean inGradle) {
    private static final Set<String> ALWAYS = Set.of(".gradle", "node_modules");
    private static final Set<String> GRADLE =
            Set.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final Set<String> TARGET = Set.of("pom.xml", "build.sbt");
    private static final Set<String> IDE = Set.of(".classpath", ".project", ".idea");
    private static final String ANT = "build.xml";

    /** What version control keeps for itself is no part of the tree. */
    static final Set<String> RECORDS = Set.of(".git", ".hg", ".svn");

    /** {@return whether the folder of this name holds what a build made} */
    boolean is(String folder) {
        return switch (folder) {
            case "target" -> has(TARGET);
            case "build" -> has(GRADLE) || names.contains(ANT) || inGradle && names.contains("src");
            case "out", "bin" -> has(GRADLE) || has(TARGET) || has(IDE) || names.contains(ANT);
            default -> ALWAYS.contains(folder);
        };
    }

    /** {@return whether a folder directly inside build output holds sources that a build made} */
    static boolean isGenerated(String folder) {
        return folder.startsWith("generated");
    }

    /** {@return the same question for a folder inside} */
    BuildOutput inside(Set<String> namesInside) {
        return new BuildOutput(namesInside, inGradle || has(GRADLE));
    }

    private boolean has(Set<String> some) {
        return some.stream().anyMatch(names::contains);
    }
}
