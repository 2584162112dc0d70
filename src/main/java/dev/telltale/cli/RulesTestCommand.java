package dev.telltale.cli;

import dev.telltale.cli.RuleBook.ExampleOutcome;
import dev.telltale.scan.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the rules' own examples. */
@Command(
        name = "test",
        abbreviateSynopsis = true,
        header = "Scan the rules' own examples and compare with what they say is found.",
        footerHeading = "%nExamples:%n",
        footer = {"    telltale rules test", "    telltale rules test --rules my-rules my-rule"})
final class RulesTestCommand implements Callable<Integer> {
    private final Services services;
    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "RULE", description = "Only this rule's examples.")
    List<String> only = new ArrayList<>();

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesTestCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UnusableInputException {
        List<ExampleOutcome> outcomes =
                services.ruleBook().tryExamples(rules.choice(surroundings, null, only, List.of()));
        Output out = new Output(surroundings.out());
        outcomes.forEach(outcome -> show(outcome, out));
        long failed = outcomes.stream().filter(o -> !o.complaints().isEmpty()).count();
        if (failed > 0) {
            throw new UserErrorException(Message.EXAMPLES_FAILED.with(failed, outcomes.size()));
        }
        return ExitCode.PASSED.number();
    }

    private static void show(ExampleOutcome outcome, Output out) {
        String verdict = outcome.complaints().isEmpty() ? "ok" : "FAILED";
        out.line("%-6s %s/%s", verdict, outcome.rule(), outcome.file());
        outcome.complaints().forEach(complaint -> out.line("       %s", Console.printable(complaint)));
    }
}
