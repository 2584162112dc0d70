package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Boxed;
import dev.telltale.evaluation.Value.Unknown;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code String.format} for the conversions that decoders use: s, d, x, X, c, b, n and %. */
final class Formats {
    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?([-0]?)(\\d{0,3})([sdxXcbn%])");

    private Formats() {}

    static Value format(Arguments in, String format, Array arguments) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = PLACE.matcher(format);
        int at = 0;
        int next = 0;
        while (matcher.find()) {
            literal(format, at, matcher.start(), text);
            at = matcher.end();
            boolean takes = "n%".indexOf(matcher.group(4)) < 0;
            int index = matcher.group(1) == null
                    ? next
                    : Integer.parseInt(matcher.group(1).replace("$", "")) - 1;
            next += takes && matcher.group(1) == null ? 1 : 0;
            String part = takes
                    ? one(in, matcher, arguments, index)
                    : matcher.group(4).equals("n") ? "\n" : "%";
            in.machine().allocate(part.length());
            text.append(part);
        }
        literal(format, at, format.length(), text);
        return Value.of(text.toString());
    }

    private static void literal(String format, int from, int to, StringBuilder text) {
        String literal = format.substring(from, to);
        if (literal.indexOf('%') >= 0) {
            throw new Undecided(new Unknown("format"));
        }
        text.append(literal);
    }

    private static String one(Arguments in, Matcher matcher, Array arguments, int index) {
        if (index >= arguments.length()) {
            throw Exceptions.thrown("java.lang.IllegalArgumentException", "format");
        }
        Value value = arguments.get(index);
        Object given = value instanceof Boxed boxed && !matcher.group(4).equals("s")
                ? boxed.value()
                : Arguments.asText(in.machine().textOf(value));
        String place = "%" + matcher.group(2) + matcher.group(3) + matcher.group(4);
        return String.format(Locale.ROOT, place, given);
    }
}
