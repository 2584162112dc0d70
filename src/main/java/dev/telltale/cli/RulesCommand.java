package dev.telltale.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands about rules; does nothing alone. */
@Command(
        name = "rules",
        abbreviateSynopsis = true,
        header = "Read, check and try the rules.",
        synopsisSubcommandLabel = "(list | show | validate | test)",
        footerHeading = "%nExamples:%n",
        footer = {
            "  What is looked for:",
            "    telltale rules list",
            "  Why a rule exists, what to do about it, and its examples:",
            "    telltale rules show RULE",
            "  Check your own rules as you write them:",
            "    telltale rules validate my-rules && telltale rules test --rules my-rules"
        })
final class RulesCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: list, show, validate or test");
    }
}
