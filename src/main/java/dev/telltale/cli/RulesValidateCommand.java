package dev.telltale.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks rule documents and says what is wrong, one line each. */
@Command(
        name = "validate",
        abbreviateSynopsis = true,
        header = "Check models, rules and policies; each mistake is one line: file:line:column: what is wrong.",
        footerHeading = "%nExample:%n",
        footer = "    telltale rules validate my-rules")
final class RulesValidateCommand implements Callable<Integer> {
    private final Services services;
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "A directory of rules.")
    List<Path> directories = new ArrayList<>();

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesValidateCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Path> resolved = directories.stream()
                .map(surroundings.workingDirectory()::resolve)
                .toList();
        resolved.forEach(RuleOptions::requireDirectory);
        List<String> problems = services.ruleBook().problemsIn(resolved);
        Output out = new Output(surroundings.out());
        problems.forEach(problem -> out.line("%s", Console.printable(problem)));
        return (problems.isEmpty() ? ExitCode.PASSED : ExitCode.UNUSABLE).number();
    }
}
