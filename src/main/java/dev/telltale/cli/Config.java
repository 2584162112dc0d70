package dev.telltale.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * The options a configuration file gives, or what is wrong with it. Only a file the user names or keeps in the working directory
 * counts; one inside a scanned artifact never does.
 *
 * @param entries by key
 * @param problem null when the file is sound, or there is none
 */
record Config(Map<String, Entry> entries, @Nullable String problem) {
    private static final String USUAL_FILE = "telltale.yaml";
    private static final Config NONE = new Config(Map.of(), null);

    Config {
        entries = Map.copyOf(entries);
    }

    /** The values of a key and where they are written, {@code file:line:column}. */
    record Entry(List<String> values, String where) {
        Entry {
            values = List.copyOf(values);
        }
    }

    /** {@return the configuration that the arguments, the environment or the working directory choose} */
    static Config chosenBy(String[] arguments, Supplier<CommandLine> commands, Surroundings surroundings) {
        return fileFor(arguments, surroundings)
                .map(file -> read(file, commands, surroundings))
                .orElse(NONE);
    }

    /** {@return the key of an option, empty for those that make no sense in a file} */
    static Optional<String> keyOf(OptionSpec option) {
        return Stream.of(option.names())
                .filter(name -> name.startsWith("--"))
                .map(name -> name.substring(2))
                .filter(key -> !option.usageHelp() && !option.versionHelp() && !key.equals("config"))
                .findFirst();
    }

    /** Complains as if the arguments were wrong, which they are: they lead here. */
    void requireSound(CommandLine command) {
        if (problem != null) {
            throw new ParameterException(command, problem, new UserErrorException(problem));
        }
    }

    private static Optional<Path> fileFor(String[] arguments, Surroundings surroundings) {
        Path directory = surroundings.workingDirectory();
        String named = namedIn(arguments).orElse(surroundings.variable("TELLTALE_CONFIG"));
        if (named != null) {
            return Optional.of(directory.resolve(named));
        }
        return Optional.of(directory.resolve(USUAL_FILE)).filter(Files::exists);
    }

    private static Config read(Path file, Supplier<CommandLine> commands, Surroundings surroundings) {
        try {
            Path shown = surroundings.workingDirectory().relativize(file.toAbsolutePath());
            String name = shown.startsWith("..") ? file.toString() : shown.toString();
            return new Config(new ConfigReader(file, name, keysOf(commands.get())).read(), null);
        } catch (UserErrorException unsound) {
            return new Config(Map.of(), unsound.line());
        }
    }

    private static TreeSet<String> keysOf(CommandLine command) {
        TreeSet<String> keys = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> keyOf(option).ifPresent(keys::add));
        command.getSubcommands().values().forEach(below -> keys.addAll(keysOf(below)));
        return keys;
    }

    /** The file must be known before the options are read, since it has a say in them. */
    private static Optional<String> namedIn(String[] arguments) {
        Early early = new Early();
        try {
            new CommandLine(early).parseArgs(arguments);
        } catch (ParameterException toldLater) {
            return Optional.empty();
        }
        return Optional.ofNullable(early.config);
    }

    /** Finds the file's name among any other arguments. */
    @Command
    static final class Early {
        @Option(names = {"-c", "--config"})
        @Nullable
        String config;

        @Option(names = {"-q", "-v"})
        boolean clustered;

        @Unmatched
        List<String> others = new ArrayList<>();
    }
}
