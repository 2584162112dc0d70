package dev.telltale.cli;

import dev.telltale.scan.RuleChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules judge. */
final class RuleOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            split = ConfiguredDefaults.SEPARATOR,
            hideParamSyntax = true,
            description = "Read more models and rules from this directory; repeatable.")
    List<Path> directories = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description =
                    "A policy file, or one of the ready policies: default, release-gate, procurement-review, open-source-audit.")
    @Nullable
    String policy;

    RuleChoice choice(Surroundings surroundings) {
        return choice(surroundings, null, List.of(), List.of());
    }

    RuleChoice choice(Surroundings surroundings, @Nullable String failOn, List<String> only, List<String> skip) {
        List<Path> resolved = directories.stream()
                .map(directory -> surroundings.workingDirectory().resolve(directory))
                .toList();
        resolved.forEach(RuleOptions::requireDirectory);
        return new RuleChoice(resolved, policy, failOn, only, skip);
    }

    static void requireDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UserErrorException(Message.NO_SUCH_DIRECTORY.with(directory));
        }
    }
}
