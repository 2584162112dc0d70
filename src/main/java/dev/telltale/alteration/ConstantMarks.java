package dev.telltale.alteration;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the marks in a text that is always sent, and lets ordinary typography pass. */
final class ConstantMarks {
    private static final int CONTROLS = 2;
    private static final int SHARE = 16;

    private ConstantMarks() {}

    /** {@return the code points that are marks, in the order of the text} */
    static Set<Integer> in(String text) {
        if (Unicode.isAscii(text) || isData(text)) {
            return Set.of();
        }
        Set<Integer> marks = new LinkedHashSet<>();
        Surroundings around = new Surroundings(text);
        for (int at = 0; at < around.length(); at++) {
            int codePoint = around.at(at);
            if (marks.contains(codePoint)) {
                continue;
            }
            if (Unicode.isIgnorable(codePoint) && !OrdinaryIgnorables.ordinary(around, at)
                    || !Unicode.isAscii(codePoint)
                            && Unicode.isSpace(codePoint)
                            && !OrdinarySpaces.ordinary(around, at)) {
                marks.add(codePoint);
            }
        }
        new LookAlikeTokens(around).addTo(marks);
        return marks;
    }

    /** Parser tables and serialised objects are kept in constants too; more than one control in sixteen is no text. */
    private static boolean isData(String text) {
        long controls = text.codePoints()
                .filter(codePoint -> Character.isISOControl(codePoint) && !Unicode.isSpace(codePoint))
                .count();
        return controls >= CONTROLS && controls * SHARE > text.length();
    }
}
