package dev.telltale.alteration;

import java.util.Set;
import java.util.function.IntPredicate;

/** A text by code points, and what stands around each. */
final class Surroundings {
    static final int NONE = -1;
    private static final int FAR = 16; // longer than any sequence of emoji or tags in use

    private static final Set<String> COMMON = Set.of("Zyyy", "Zinh", "Zzzz");
    private static final Set<String> EAST_ASIAN = Set.of("Hani", "Hira", "Kana", "Hang", "Bopo");
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Mand", "Samr", "Rohg");

    private final int[] text;
    private final boolean eastAsian;
    private final boolean rightToLeft;

    Surroundings(String text) {
        this.text = text.codePoints().toArray();
        this.eastAsian = any(EAST_ASIAN);
        this.rightToLeft = any(RIGHT_TO_LEFT);
    }

    private boolean any(Set<String> scripts) {
        for (int codePoint : text) {
            if (!Unicode.isAscii(codePoint)
                    && !Unicode.isIgnorable(codePoint)
                    && scripts.contains(Unicode.script(codePoint))) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return text.length;
    }

    /** {@return the code point at a place, {@link #NONE} outside the text} */
    int at(int place) {
        return place >= 0 && place < text.length ? text[place] : NONE;
    }

    /** {@return the nearest code point before a place that is not passed over} */
    int before(int place, IntPredicate passed) {
        return nearest(place, -1, passed);
    }

    /** {@return the nearest code point behind a place that is not passed over} */
    int behind(int place, IntPredicate passed) {
        return nearest(place, 1, passed);
    }

    private int nearest(int place, int step, IntPredicate passed) {
        int at = place + step;
        for (int far = 0; far < FAR; far++, at += step) {
            if (at(at) == NONE || !passed.test(at(at))) {
                return at(at);
            }
        }
        return NONE;
    }

    boolean eastAsian() {
        return eastAsian;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** Whether a code point belongs to one script, rather than to all or none. */
    static boolean scripted(int codePoint) {
        return codePoint != NONE && !COMMON.contains(Unicode.script(codePoint));
    }
}
