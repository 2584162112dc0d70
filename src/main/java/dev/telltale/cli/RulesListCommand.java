package dev.telltale.cli;

import dev.telltale.rule.Rule;
import dev.telltale.scan.UnusableInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules, one line each. */
@Command(
        name = "list",
        abbreviateSynopsis = true,
        header = "List the rules, one line each: id, kind, title.",
        footerHeading = "%nExample:%n",
        footer = "    telltale rules list --rules my-rules")
final class RulesListCommand implements Callable<Integer> {
    private final Services services;
    private final Surroundings surroundings;

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesListCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UnusableInputException {
        List<Rule> all = services.ruleBook().load(rules.choice(surroundings)).rules();
        int idWidth = widest(all.stream().map(Rule::id).toList());
        int kindWidth = widest(all.stream().map(Rule::kind).toList());
        String row = "%-" + idWidth + "s  %-" + kindWidth + "s  %s";
        Output out = new Output(surroundings.out());
        all.forEach(rule -> out.line(row, rule.id(), rule.kind(), rule.title()));
        return ExitCode.PASSED.number();
    }

    private static int widest(List<String> column) {
        return column.stream().mapToInt(String::length).max().orElse(1);
    }
}
