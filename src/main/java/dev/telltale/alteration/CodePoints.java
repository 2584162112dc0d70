package dev.telltale.alteration;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts as a reader of a report can tell them apart. */
final class CodePoints {
    private static final int SHOWN = 8;

    private CodePoints() {}

    /** {@return {@code U+0027 U+2019}; {@code ""} for nothing} */
    static String named(String text) {
        return text.isEmpty()
                ? "\"\""
                : text.codePoints().limit(SHOWN).mapToObj(CodePoints::named).collect(Collectors.joining(" "));
    }

    static String named(int codePoint) {
        return "U+" + hexadecimal(codePoint);
    }

    private static String hexadecimal(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** {@return the text with everything spelt out that a reader would not see, or would take for something else} */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Set<Integer> marks = ConstantMarks.in(text);
        text.codePoints().forEach(codePoint -> escape(codePoint, marks.contains(codePoint), escaped));
        return escaped.toString();
    }

    private static void escape(int codePoint, boolean mark, StringBuilder escaped) {
        switch (codePoint) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            case '"', '\\' -> escaped.append('\\').append((char) codePoint);
            case ' ' -> escaped.append(' ');
            default -> escapeUnseen(codePoint, mark, escaped);
        }
    }

    private static void escapeUnseen(int codePoint, boolean mark, StringBuilder escaped) {
        if (mark || Unicode.isSpace(codePoint) || Unicode.isInvisible(codePoint) || surrogate(codePoint)) {
            escaped.append("\\u{").append(hexadecimal(codePoint)).append('}');
        } else {
            escaped.appendCodePoint(codePoint);
        }
    }

    /** Half of a pair whose other half is missing; no encoding can write it. */
    private static boolean surrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
