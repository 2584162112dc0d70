package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Piece;
import dev.telltale.alteration.Signature;
import dev.telltale.alteration.Signatures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alternatives as a report shows them. */
final class ShownAlternatives {
    private static final Pattern REPLACED = Pattern.compile("(?s)replace(?:All|First)?\\((.+?),(.+)\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    private ShownAlternatives() {}

    /** {@return code points where the eye sees none of the difference, the two sides of a replacement, else the texts as they are sent} */
    static List<String> of(List<Alternative> alternatives, Signature signature) {
        boolean marked = signature.techniques().stream().anyMatch(Choices.MARKS::contains);
        List<String> replaced = marked ? null : sides(alternatives);
        return replaced != null ? replaced : unescaped(signature.shown());
    }

    /** {@return what a report shows of each alternative, in their order; empty where they are not shown one by one} */
    static List<String> each(List<Alternative> alternatives, List<String> shown) {
        if (!shown.equals(sides(alternatives))) {
            return shown.size() == alternatives.size() ? shown : List.of();
        }
        boolean first = transforms(alternatives.get(0)).size()
                > transforms(alternatives.get(1)).size();
        return first ? List.of(shown.get(1), shown.get(0)) : shown;
    }

    /** What the only change that one alternative undergoes and the other does not takes out, and what it puts in. */
    private static @Nullable List<String> sides(List<Alternative> alternatives) {
        Set<String> transforms = new LinkedHashSet<>();
        alternatives.forEach(a -> transforms.addAll(transforms(a)));
        transforms.removeIf(
                t -> alternatives.stream().allMatch(a -> transforms(a).contains(t)));
        boolean one = alternatives.size() == 2 && transforms.size() == 1;
        Matcher replaced = REPLACED.matcher(one ? transforms.iterator().next() : "");
        return replaced.matches()
                ? unescaped(Stream.of(replaced.group(1), replaced.group(2))
                        .map(Signatures::shown)
                        .toList())
                : null;
    }

    private static List<String> transforms(Alternative alternative) {
        List<String> all = new ArrayList<>();
        for (Piece piece : alternative.pieces()) {
            if (piece instanceof Piece.Hole hole) {
                all.addAll(hole.transforms());
            }
        }
        return all;
    }

    /** Quotes stand as they are sent; so do backslashes, unless one could then be taken for an escape. */
    private static List<String> unescaped(List<String> signature) {
        List<String> quoted =
                signature.stream().map(ShownAlternatives::unquoted).toList();
        boolean clear = quoted.stream()
                .noneMatch(text -> ESCAPED.matcher(text).replaceAll("").indexOf('\\') >= 0);
        return quoted.stream()
                .map(text -> ESCAPED.matcher(text).replaceAll(escaped -> itself(escaped, clear)))
                .toList();
    }

    private static String itself(MatchResult escaped, boolean clear) {
        boolean plain = clear || escaped.group(1).equals("\"");
        return Matcher.quoteReplacement(plain ? escaped.group(1) : escaped.group());
    }

    private static String unquoted(String shown) {
        return shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"")
                ? shown.substring(1, shown.length() - 1)
                : shown;
    }
}
