package dev.telltale.cli;

import dev.telltale.scan.NearestMatch;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --fail-on}. */
final class FailOn implements ITypeConverter<String> {
    private static final List<String> LEVELS =
            List.of("critical", "high", "medium", "low", "info", "undisclosed", "none");

    @Override
    public String convert(String value) {
        if (!LEVELS.contains(value)) {
            String expected = String.join(", ", LEVELS);
            throw new TypeConversionException(
                    Message.UNKNOWN_VALUE.with(value, expected, NearestMatch.hint(value, LEVELS)));
        }
        return value;
    }
}
