package dev.telltale.artifact;

import java.nio.file.Path;
import java.util.List;

/** Turns a package URL into files on this machine. */
public interface PurlResolver {
    /** {@return the files; the named artifact comes first} */
    Resolution resolve(String purl) throws UnresolvedException;

    /**
     * What a package URL stands for.
     *
     * @param missing package URLs of dependencies that could not be had
     */
    record Resolution(List<ResolvedFile> files, List<String> missing) {
        public Resolution {
            files = List.copyOf(files);
            missing = List.copyOf(missing);
        }
    }

    /** One file and the package URL it belongs to; the first of a resolution is the one asked for. */
    record ResolvedFile(String purl, Path file) {}
}
