package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions, as far as they cannot run away: no groups, no alternatives, no back-references, at most two
 * repetitions, and less text the more of these there are.
 */
final class Patterns {
    private static final long MOST_WORK = 20_000_000;
    private static final Pattern SIMPLE = Pattern.compile(
            "(?:(?:[^\\\\\\[\\](){}|^$.*+?]|\\\\[^a-zA-Z0-9]|\\\\[sSdDwWtnr]|\\\\[pP]\\{\\w+\\}|\\[\\^?[^\\[\\]\\\\&]+\\]|\\.)[*+?]?)*+");
    private static final Pattern REPETITION = Pattern.compile("(?<!\\\\)[*+?]");

    private Patterns() {}

    private static Pattern compiled(Arguments in, String pattern, long length) {
        if (pattern.length() > 200 || !SIMPLE.matcher(pattern).matches()) {
            throw new Undecided(new Unknown("pattern"));
        }
        long repetitions = REPETITION.matcher(pattern).results().count();
        double work = Math.pow((double) Math.max(length, 1), repetitions + 1d);
        if (repetitions > 2 || work > MOST_WORK) {
            throw new Undecided(new Unknown("pattern"));
        }
        in.machine().burn(length / 4 + 1);
        return Pattern.compile(pattern);
    }

    static boolean matches(Arguments in, String text, String pattern) {
        return compiled(in, pattern, text.length()).matcher(text).matches();
    }

    static String[] split(Arguments in, String text, String pattern, int limit) {
        return compiled(in, pattern, text.length()).split(text, limit);
    }

    static Value replace(Arguments in, boolean all) {
        in.note("replace");
        String text = in.text(0);
        String to = in.text(2);
        Matcher matcher = compiled(in, in.text(1), text.length()).matcher(text);
        in.machine().allocate((all ? text.length() + 1L : 1L) * to.length() / 4);
        String replaced = all ? matcher.replaceAll(to) : matcher.replaceFirst(to);
        return Value.of(replaced);
    }
}
