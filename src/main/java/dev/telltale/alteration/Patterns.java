package dev.telltale.alteration;

import java.util.regex.Pattern;

/** Recognises the patterns by which dates, times and numbers are written. */
final class Patterns {
    private static final int LONGEST = 64;

    /** Fields of two letters and more, as in {@code yyyy-MM-dd}; a single letter alone would take words for patterns. */
    private static final String FIELD =
            "(?:y{2,4}|Y{2,4}|u{4}|M{2,4}|L{2,4}|d{2}|D{2,3}|E{2,4}|H{2}|h{2}|m{2}|s{2}|S{2,9})";

    private static final String BETWEEN = "(?:[-/.:,_ ]|'[^']{0,8}'|T)";
    private static final String SHORT_FIELD = "(?:[yMdHhmsEaXzZ])";
    private static final Pattern DATE = Pattern.compile(
            FIELD + "(?:" + BETWEEN + "*" + FIELD + ")+(?:" + BETWEEN + "+" + SHORT_FIELD + "{1,3}|[XZ]{1,3})*" + "|"
                    + SHORT_FIELD + "(?:" + BETWEEN + "+(?:" + FIELD + "|" + SHORT_FIELD + "))+");
    private static final Pattern STRFTIME =
            Pattern.compile("[-/.:,_ T]*%[-_0^#]?[A-Za-z](?:[-/.:,_ T]*%[-_0^#]?[A-Za-z])+");
    private static final Pattern NUMBER = Pattern.compile("[#,.']*[#0][#0,.' ]*[.,]?[#0]*(?: ?[%\u00A4])?");
    private static final Pattern PRINTF = Pattern.compile("%[-#+ 0,(]*\\d{0,3}(?:\\.\\d{1,3})?[dfeEgGxX]");

    private Patterns() {}

    /** Whether both are patterns of the same sort. */
    static boolean toggled(String left, String right) {
        return left.length() > 1
                && right.length() > 1
                && left.length() <= LONGEST
                && right.length() <= LONGEST
                && (both(DATE, left, right)
                        || both(STRFTIME, left, right)
                        || both(NUMBER, left, right) && (left + right).indexOf('#') >= 0
                        || both(PRINTF, left, right));
    }

    private static boolean both(Pattern pattern, String left, String right) {
        return pattern.matcher(left).matches() && pattern.matcher(right).matches();
    }
}
