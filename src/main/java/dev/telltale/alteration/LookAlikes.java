package dev.telltale.alteration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The prototypes of UTS #39, "confusables", for code points that no canonical decomposition takes apart. For each: the gap
 * from the last code point, how many the prototype has, and each of these as a step from the one before.
 */
final class LookAlikes {
    private final int[] codePoints;
    private final String[] prototypes;

    private LookAlikes(int[] codePoints, String[] prototypes) {
        this.codePoints = codePoints;
        this.prototypes = prototypes;
    }

    static LookAlikes read(TableReader table) {
        int count = table.number();
        int[] codePoints = new int[count];
        String[] prototypes = new String[count];
        int codePoint = 0;
        for (int i = 0; i < count; i++) {
            codePoint += table.number();
            codePoints[i] = codePoint;
            prototypes[i] = prototype(table);
        }
        return new LookAlikes(codePoints, prototypes);
    }

    private static String prototype(TableReader table) {
        StringBuilder text = new StringBuilder();
        int codePoint = 0;
        for (int left = table.number(); left > 0; left--) {
            codePoint += table.signed();
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }

    String prototype(int codePoint) {
        int at = Arrays.binarySearch(codePoints, codePoint);
        return at >= 0 ? prototypes[at] : Character.toString(codePoint);
    }

    /** {@return the code points that have this prototype} */
    IntStream twinsOf(String prototype) {
        return IntStream.range(0, codePoints.length)
                .filter(at -> prototypes[at].equals(prototype))
                .map(at -> codePoints[at]);
    }
}
