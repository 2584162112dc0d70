package dev.telltale.cli;

import dev.telltale.cli.RuleBook.Example;
import dev.telltale.rule.Rule;
import dev.telltale.scan.NearestMatch;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.UnusableInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one rule: what it looks for, why, what to do, and its examples. */
@Command(
        name = "show",
        abbreviateSynopsis = true,
        header = "Show one rule: what it looks for, why, what to do about it, and its examples.",
        footerHeading = "%nExample:%n",
        footer = "    telltale rules show RULE")
final class RulesShowCommand implements Callable<Integer> {
    private final Services services;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "The rule's id, as rules list shows it.")
    String id = "";

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesShowCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UnusableInputException {
        RuleChoice choice = rules.choice(surroundings);
        Rule rule = ruleIn(services.ruleBook().load(choice).rules());
        Output out = new Output(surroundings.out());
        show(rule, out);
        services.ruleBook().examplesOf(id, choice).forEach(example -> show(example, out));
        return ExitCode.PASSED.number();
    }

    private Rule ruleIn(List<Rule> all) {
        List<String> known = all.stream().map(Rule::id).toList();
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserErrorException(Message.UNKNOWN_RULE.with(id, NearestMatch.hint(id, known))));
    }

    private static void show(Rule rule, Output out) {
        out.line("%s: %s\n", rule.id(), rule.title());
        out.line("kind      %s", rule.kind());
        out.line("data      %s", orAny(rule.data()));
        out.line("channels  %s", orAny(rule.channels()));
        out.line("tags      %s", String.join(", ", rule.tags()));
        out.line("\nWhy\n%s", rule.why().strip());
        out.line("\nRemedy\n%s", rule.remedy().strip());
    }

    private static String orAny(List<String> patterns) {
        return patterns.isEmpty() ? "any" : String.join(", ", patterns);
    }

    private static void show(Example example, Output out) {
        out.line("\n%s\n%s", example.file(), example.text().stripTrailing());
    }
}
