package dev.telltale.cli;

import dev.telltale.cli.Config.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives an option that is not on the command line the value of its variable, or else of its key in the configuration file. */
final class ConfiguredDefaults implements IDefaultValueProvider {
    /** Joins the values of a repeatable option; no value on a command line holds it. */
    static final String SEPARATOR = "\n";

    private static final String COMMA_OUTSIDE_BRACES = ",(?![^{]*\\})";

    private final Surroundings surroundings;
    private final Config config;
    private final Map<ArgSpec, Given> given = new HashMap<>();

    ConfiguredDefaults(Surroundings surroundings, Config config) {
        this.surroundings = surroundings;
        this.config = config;
    }

    private record Given(List<String> values, String where) {}

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        Given found = Config.keyOf(option).map(key -> find(key, option)).orElse(null);
        if (found == null) {
            return null;
        }
        given.put(argument, found);
        return String.join(SEPARATOR, found.values());
    }

    /** {@return where a value was given, when it was not the command line} */
    Optional<String> originOf(@Nullable ArgSpec argument, @Nullable String value) {
        return Optional.ofNullable(argument)
                .map(given::get)
                .filter(found -> found.values().contains(value))
                .map(Given::where);
    }

    private @Nullable Given find(String key, OptionSpec option) {
        String variable = "TELLTALE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = surroundings.variable(variable);
        if (value != null) {
            return new Given(option.isMultiValue() ? valuesIn(value) : List.of(value), variable);
        }
        Entry entry = config.entries().get(key);
        return entry == null ? null : new Given(entry.values(), entry.where());
    }

    private static List<String> valuesIn(String variable) {
        return List.of(variable.split(COMMA_OUTSIDE_BRACES + "|\\R"));
    }
}
