package dev.telltale.cli;

import dev.telltale.scan.Progress;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.ScanRequest.Execution;
import dev.telltale.scan.ScanRequest.Inputs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is analysed, and how the work is done. */
final class AnalysisOptions {
    @Mixin
    RuleOptions rules = new RuleOptions();

    @Option(
            names = "--only-rule",
            paramLabel = "RULE",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "Judge by this rule only; repeatable.")
    List<String> onlyRules = new ArrayList<>();

    @Option(
            names = "--skip-rule",
            paramLabel = "RULE",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "Leave this rule out; repeatable.")
    List<String> skipRules = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description =
                    "Jars and directories that the targets call into, joined as for java; read, not reported on; repeatable.")
    List<String> classpath = new ArrayList<>();

    @Option(
            names = "--with-dependencies",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description =
                    "Also scan what a pkg:maven target needs at run time, and fetch what source trees need to be understood.")
    boolean withDependencies;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "Read only entries whose path matches, as in 'com/acme/**'; repeatable.")
    List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "Leave out entries whose path matches; wins over --include; repeatable.")
    List<String> exclude = new ArrayList<>();

    @Option(
            names = "--offline",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Resolve pkg: targets from the local repository only.")
    boolean offline;

    @Option(
            names = "--no-cache",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Neither read nor keep finished analyses.")
    boolean noCache;

    @Option(
            names = "--cache-dir",
            paramLabel = "DIR",
            description = "Keep finished analyses here instead of $XDG_CACHE_HOME/telltale or ~/.cache/telltale.")
    @Nullable
    Path cacheDirectory;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Work on N threads; one per processor unless given.")
    @Nullable
    Integer jobs;

    ScanRequest request(List<String> targets, @Nullable String failOn, Progress progress, Surroundings surroundings) {
        RuleChoice choice = rules.choice(surroundings, failOn, onlyRules, skipRules);
        return new ScanRequest(
                targets,
                surroundings.workingDirectory(),
                inputs(),
                choice,
                new Execution(threads(), cacheDirectory(surroundings), progress));
    }

    /** {@return where analyses are kept; null when they are not} */
    @Nullable
    Path cacheDirectory(Surroundings surroundings) {
        if (noCache) {
            return null;
        }
        return cacheDirectory == null
                ? surroundings.cacheDirectory()
                : surroundings.workingDirectory().resolve(cacheDirectory);
    }

    /** A package URL holds the separator that joins paths, so it stands alone. */
    private static Stream<String> paths(String joined) {
        return joined.startsWith("pkg:")
                ? Stream.of(joined)
                : Stream.of(joined.split(Pattern.quote(File.pathSeparator)));
    }

    private Inputs inputs() {
        List<String> companions = classpath.stream()
                .flatMap(AnalysisOptions::paths)
                .filter(path -> !path.isBlank())
                .toList();
        return new Inputs(companions, include, exclude, withDependencies, offline);
    }

    private int threads() {
        if (jobs == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (jobs < 1) {
            throw new UserErrorException(Message.UNKNOWN_VALUE.with(jobs, "a number of threads from 1", ""));
        }
        return jobs;
    }
}
