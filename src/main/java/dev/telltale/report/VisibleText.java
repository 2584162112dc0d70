package dev.telltale.report;

import java.util.Arrays;

/**
 * Makes text from scanned code harmless to look at: what is invisible, moves the cursor, reorders or recolours becomes a
 * visible escape such as {@code \u202e}.
 */
final class VisibleText {
    private static final int[][] BLANK = {
        {0x34f, 0x34f},
        {0x115f, 0x1160},
        {0x17b4, 0x17b5},
        {0x180b, 0x180f},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xfe00, 0xfe0f},
        {0xffa0, 0xffa0},
        {0xe0100, 0xe01ef}
    };

    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x3fffd}
    };

    private VisibleText() {}

    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> appendTo(visible, point));
        return visible.toString();
    }

    private static void appendTo(StringBuilder visible, int point) {
        if (isVisible(point)) {
            visible.appendCodePoint(point);
        } else {
            Character.toString(point).chars().forEach(unit -> visible.append(escape(unit)));
        }
    }

    static String escape(int unit) {
        return "\\u" + Integer.toHexString(0x10000 | unit).substring(1);
    }

    /** {@return whether a reader sees this code point as a character of its own} */
    static boolean isVisible(int point) {
        if (point < 0x7f) {
            return point >= ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> !blankLetter(point);
        };
    }

    /** Letters and marks that have no ink of their own: joiners, variation selectors, Hangul fillers, blank Braille. */
    private static boolean blankLetter(int point) {
        return within(BLANK, point);
    }

    /** {@return how many terminal columns visible text takes} */
    static int columns(String text) {
        return text.codePoints().map(VisibleText::columns).sum();
    }

    static int columns(int point) {
        if (point < 0x7f) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The blocks of East Asian Width W and F, and emoji, roughly: a guess too wide only wraps a line early. */
    private static boolean isWide(int point) {
        return within(WIDE, point);
    }

    private static boolean within(int[][] ranges, int point) {
        return Arrays.stream(ranges).anyMatch(range -> point >= range[0] && point <= range[1]);
    }
}
