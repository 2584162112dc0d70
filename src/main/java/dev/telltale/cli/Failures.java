package dev.telltale.cli;

import dev.telltale.scan.NearestMatch;
import dev.telltale.scan.UnusableInputException;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code; picocli's own 1 for exceptions never gets out. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;
    private final Optional<ConfiguredDefaults> defaults;

    Failures(Console console) {
        this(console, Optional.empty());
    }

    Failures(Console console, ConfiguredDefaults defaults) {
        this(console, Optional.of(defaults));
    }

    private Failures(Console console, Optional<ConfiguredDefaults> defaults) {
        this.console = console;
        this.defaults = defaults;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        if (failure.getCause() instanceof UserErrorException user) {
            console.say(user.line());
        } else {
            String command = failure.getCommandLine().getCommandSpec().qualifiedName();
            console.say(Message.SEE_HELP.with(originOf(failure) + wordsFor(failure), command));
        }
        return ExitCode.UNUSABLE.number();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UserErrorException user) {
            console.say(user.line());
            return ExitCode.UNUSABLE.number();
        }
        if (failure instanceof UnusableInputException unusable) {
            unusable.problems().forEach(console::say);
            return ExitCode.UNUSABLE.number();
        }
        OptionSpec verbose = command.getCommandSpec().findOption("--verbose");
        return internal(failure, verbose != null && Boolean.TRUE.equals(verbose.getValue()));
    }

    /** Says that this is our mistake; {@return the exit code} */
    int internal(Throwable failure, boolean verbose) {
        console.say(Message.INTERNAL_ERROR.with(failure));
        if (verbose) {
            console.stackTraceOf(failure);
        }
        return ExitCode.INTERNAL_ERROR.number();
    }

    private String originOf(ParameterException failure) {
        return defaults.flatMap(given -> given.originOf(failure.getArgSpec(), failure.getValue()))
                .map(origin -> origin + ": ")
                .orElse("");
    }

    private static String wordsFor(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return wordsFor(unmatched.getUnmatched().get(0), failure.getCommandLine());
        }
        String words = String.valueOf(failure.getMessage());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String wordsFor(String argument, CommandLine command) {
        if (argument.startsWith("-")) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            return Message.UNKNOWN_OPTION.with(
                    name, hint(name, command.getCommandSpec().optionsMap().keySet()));
        }
        Collection<String> commands = command.getSubcommands().keySet();
        Message message = commands.isEmpty() ? Message.UNEXPECTED_ARGUMENT : Message.UNKNOWN_COMMAND;
        return message.with(argument, hint(argument, commands));
    }

    private static String hint(String word, Collection<String> known) {
        return NearestMatch.hint(word, known);
    }
}
