package dev.telltale.flow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the field whose value has begun in the text in front of a datum, and goes on with it. */
final class TextSlots {
    private static final String NAME = "([A-Za-z_][\\w.\\-]{0,60})";

    /** A text or an array of a JSON document; a form, in which blanks need not be written otherwise; nearest first. */
    private static final List<Pattern> BEGUN = List.of(
            Pattern.compile("(?s).*\"" + NAME + "\"\\s*:\\s*\"[^\"]*$"),
            Pattern.compile("(?s).*\"" + NAME + "\"\\s*:\\s*\\[[^\\]]*$"),
            Pattern.compile("(?s)(?:.*[&?])?" + NAME + "=[^&=;{}\\n]*(?:\\{\\}[^&=;{}\\nA-Za-z]*)*$"));

    /** A field of its own, whole: a part of a query or a form, a member of a document. */
    private static final Pattern WHOLE =
            Pattern.compile("(?s)(?:[?&]" + NAME + "=[^&=]*|\\s*,\\s*\"" + NAME + "\"\\s*:.*)");

    private TextSlots() {}

    /** {@return the name of the field that the text in front ends in; null when there is none} */
    static @Nullable String before(String front) {
        for (Pattern begun : BEGUN) {
            Matcher field = begun.matcher(front);
            if (field.matches()) {
                return field.group(1);
            }
        }
        return null;
    }

    /** {@return the name of the field that the text begins with and is, separator included; null when it is none} */
    static @Nullable String of(String text) {
        Matcher field = WHOLE.matcher(text);
        return !field.matches() ? null : field.group(1) != null ? field.group(1) : field.group(2);
    }
}
