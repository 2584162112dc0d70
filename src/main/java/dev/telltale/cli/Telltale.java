package dev.telltale.cli;

import dev.telltale.scan.Progress;
import dev.telltale.scan.ScanRequest;
import dev.telltale.scan.ToolBuild;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The whole command line: builds the commands, runs one, turns what happens into an exit code. */
@Command(
        name = "telltale",
        abbreviateSynopsis = true,
        header = "Discloses which environment data a developer tool collects, sends and is steered by.",
        versionProvider = Telltale.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "    telltale scan tool.jar",
            "    telltale scan pkg:maven/org.example/tool@1.2.3 -f sarif -o telltale.sarif",
            "    telltale explain 3fa9c1",
            "    telltale rules list",
            "    telltale scan --help"
        })
final class Telltale implements Runnable {
    private static final int WIDEST_HELP = 120;

    private final Services services;
    private final Surroundings surroundings;
    private final Console console;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;

    Telltale(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
        this.console = new Console(surroundings.err());
    }

    /** Runs one command; {@return its exit code} */
    int run(String... arguments) {
        CommandLine line = commandLine(arguments);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            console.say(Message.OUT_OF_MEMORY.with());
            return ExitCode.INTERNAL_ERROR.number();
        } catch (Error broken) {
            return new Failures(console).internal(broken, false);
        }
    }

    /** {@return the request a scan with these arguments makes, without making it} */
    ScanRequest requestOf(List<String> arguments) {
        String[] words = arguments.toArray(String[]::new);
        try {
            ParseResult scan = commandLine(words).parseArgs(words).subcommand();
            return ((ScanCommand) scan.commandSpec().userObject()).request(Progress.SILENT);
        } catch (ParameterException changed) {
            throw new UserErrorException(String.valueOf(changed.getMessage()));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: scan, explain or rules");
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine line = commandsFor(arguments);
        Config config = Config.chosenBy(arguments, this::allCommands, surroundings);
        ConfiguredDefaults defaults = new ConfiguredDefaults(surroundings, config);
        Failures failures = new Failures(console, defaults);
        line.setDefaultValueProvider(defaults);
        line.setExecutionStrategy(parsed -> execute(parsed, config));
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return dressed(line);
    }

    /** Describing a command to picocli takes longer than running it, so the one that is asked for is described alone. */
    private CommandLine commandsFor(String... arguments) {
        Supplier<Object> asked = arguments.length == 0 ? null : commands().get(arguments[0]);
        return asked == null ? allCommands() : new CommandLine(this).addSubcommand(asked.get());
    }

    private CommandLine allCommands() {
        CommandLine line = new CommandLine(this);
        commands().values().forEach(command -> line.addSubcommand(command.get()));
        return line.addSubcommand(new GenerateCompletion());
    }

    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("scan", () -> new ScanCommand(services, surroundings));
        commands.put("explain", () -> new ExplainCommand(services, surroundings));
        commands.put("rules", this::rules);
        commands.put("dump-ir", () -> new DumpIrCommand(services, surroundings));
        commands.put("trace", () -> new TraceCommand(services, surroundings));
        return commands;
    }

    private CommandLine rules() {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(services, surroundings))
                .addSubcommand(new RulesShowCommand(services, surroundings))
                .addSubcommand(new RulesValidateCommand(services, surroundings))
                .addSubcommand(new RulesTestCommand(services, surroundings));
    }

    private CommandLine dressed(CommandLine line) {
        boolean colour = ColorChoice.AUTO.coloursOutputIn(surroundings);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(Math.max(surroundings.width(), 80), WIDEST_HELP));
        line.setUsageHelpAutoWidth(false);
        line.setOut(new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(surroundings.err(), StandardCharsets.UTF_8), true));
        return line;
    }

    /** Help is given even when the configuration is broken. */
    private static int execute(ParseResult parsed, Config config) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        config.requireSound(parsed.commandSpec().commandLine());
        return new RunLast().execute(parsed);
    }

    /** Says which build this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"telltale " + ToolBuild.running().version()};
        }
    }
}
