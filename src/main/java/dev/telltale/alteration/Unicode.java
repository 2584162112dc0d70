package dev.telltale.alteration;

import java.util.Arrays;

/**
 * What the Unicode Standard says of code points, from the tables beside this class. They are read when first asked; a question
 * about ASCII never asks.
 */
final class Unicode {
    private static final int ASCII_END = 0x80;
    private static final int BRAILLE_BLANK = 0x2800; // no white space by its properties, yet shows none of its dots

    private Unicode() {}

    static boolean isAscii(int codePoint) {
        return codePoint < ASCII_END;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** Default_Ignorable_Code_Point: shown as nothing by a renderer that does not know better. */
    static boolean isIgnorable(int codePoint) {
        return !isAscii(codePoint) && Tables.IGNORABLE.contains(codePoint);
    }

    /** Ignorable, or a control that is no white space. */
    static boolean isInvisible(int codePoint) {
        return isIgnorable(codePoint) || Character.getType(codePoint) == Character.CONTROL && !isSpace(codePoint);
    }

    /** White_Space or a space separator. */
    static boolean isSpace(int codePoint) {
        return isAscii(codePoint)
                ? codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r'
                : Tables.SPACES.contains(codePoint) || codePoint == BRAILLE_BLANK;
    }

    /** {@return the prototype that UTS #39 gives a code point, the code point itself when it has none} */
    static String prototype(int codePoint) {
        return Tables.LOOK_ALIKES.prototype(codePoint);
    }

    /** {@return the short name of the script, {@code Latn}; {@code Zyyy} for what all scripts share} */
    static String script(int codePoint) {
        return Tables.SCRIPTS.at(codePoint);
    }

    /** Looked for in the whole table: whether a letter of this script has the same prototype as the other code point. */
    static boolean hasTwinIn(String script, int codePoint) {
        return Tables.LOOK_ALIKES
                .twinsOf(prototype(codePoint))
                .anyMatch(twin -> script(twin).equals(script));
    }

    /** Read by the class loader on the first question about a code point outside ASCII. */
    private static final class Tables {
        static final CodePointSet IGNORABLE = CodePointSet.read(TableReader.open("default-ignorable"));
        static final CodePointSet SPACES = CodePointSet.read(TableReader.open("white-space"));
        static final LookAlikes LOOK_ALIKES = LookAlikes.read(TableReader.open("look-alikes"));
        static final Scripts SCRIPTS = Scripts.read(TableReader.open("scripts"));
    }

    /** The index of the range that holds a code point, given the first of each; negative when it lies before all. */
    static int rangeOf(int[] starts, int codePoint) {
        int at = Arrays.binarySearch(starts, codePoint);
        return at >= 0 ? at : -at - 2;
    }
}
