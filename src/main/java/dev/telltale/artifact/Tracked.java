package dev.telltale.artifact;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a tree git tracks.
 *
 * @param above path from the folder with the index to the tree, empty when it is the same or lies inside
 * @param inside path from the tree to the folder with the index
 */
record Tracked(GitIndex index, String above, String inside) {
    private static final Tracked NOTHING = new Tracked(GitIndex.NONE, "", "");
    private static final String GIT = ".git";

    /** {@return what the nearest repository around the folder tracks} */
    static Tracked around(Path root) {
        String above = "";
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (isRepository(folder)) {
                return new Tracked(GitIndex.in(folder), above, "");
            }
            above = folder.getFileName() + "/" + above;
        }
        return NOTHING;
    }

    /** {@return what a repository inside the tree tracks} */
    static Tracked in(Path folder, String path) {
        return new Tracked(GitIndex.in(folder), "", path);
    }

    boolean contains(String path) {
        return index.paths().contains(above + path.substring(inside.length()));
    }

    /** {@return where the index lies in the tree, or null when nothing about it needs telling} */
    @Nullable
    String trouble() {
        return index.whole() ? null : above.isEmpty() ? inside + GIT + "/index" : "";
    }

    /** {@return whether the folder holds what git keeps for itself} */
    static boolean isRepository(Path folder) {
        return Files.isDirectory(folder.resolve(GIT), LinkOption.NOFOLLOW_LINKS);
    }
}
