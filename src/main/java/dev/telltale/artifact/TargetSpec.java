package dev.telltale.artifact;

/**
 * One thing to open.
 *
 * @param text a path or a package URL, as the user wrote it
 * @param role why it is part of the scan
 */
public record TargetSpec(String text, Component.Role role) {
    /** {@return a target named by the user} */
    public static TargetSpec root(String text) {
        return new TargetSpec(text, Component.Role.ROOT);
    }
}
