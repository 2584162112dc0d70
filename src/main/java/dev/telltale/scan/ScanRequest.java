package dev.telltale.scan;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scan, asked for with plain values.
 *
 * @param targets paths and {@code pkg:} coordinates as the user wrote them
 * @param relativeTo what relative target paths start from
 */
public record ScanRequest(List<String> targets, Path relativeTo, Inputs inputs, RuleChoice rules, Execution execution) {
    public ScanRequest {
        targets = List.copyOf(targets);
    }

    /**
     * What is read beside and inside the targets.
     *
     * @param classpath read to understand the targets, never reported on
     * @param include globs over entry paths; empty for everything
     * @param exclude globs over entry paths; wins over include
     * @param offline whether only the local repository may be used to resolve coordinates
     */
    public record Inputs(
            List<String> classpath,
            List<String> include,
            List<String> exclude,
            boolean withDependencies,
            boolean offline) {
        public static final Inputs PLAIN = new Inputs(List.of(), List.of(), List.of(), false, false);

        public Inputs {
            classpath = List.copyOf(classpath);
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * How the work is done; changes no result.
     *
     * @param cacheDirectory where finished analyses are kept; null for no cache
     */
    public record Execution(int jobs, @Nullable Path cacheDirectory, Progress progress) {
        public static final Execution PLAIN = new Execution(1, null, Progress.SILENT);
    }
}
