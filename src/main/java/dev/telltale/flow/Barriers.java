package dev.telltale.flow;

import java.util.ArrayList;
import java.util.List;

/** The categories that some barrier stops, each with a bit in the form of what passed one: which category a datum is of, only its source knows. */
final class Barriers {
    /** The name of every category for what a default that nobody wrote shapes (contract of the categories). */
    static final String HIDDEN_DEFAULT = ".ambient";

    private final List<String> known = new ArrayList<>();

    /** {@return the bit that says a barrier for the category was passed} */
    int bit(String category) {
        int index = known.indexOf(category);
        if (index < 0) {
            index = known.size();
            known.add(category);
        }
        return index < Form.BARRIERS ? 1 << Form.FIRST_BARRIER + index : 0;
    }

    private static boolean isIn(String category, String stopped) {
        return category.equals(stopped) || category.startsWith(stopped + ".") && !category.endsWith(HIDDEN_DEFAULT);
    }

    /**
     * {@return whether a barrier for the category, or for one above it, lies on the way} What a hidden default shapes is not
     * the datum, so a barrier has to name it.
     */
    boolean isStopped(String category, int form) {
        for (int i = 0; i < known.size(); i++) {
            boolean passed = (form & 1 << Form.FIRST_BARRIER + i) != 0;
            if (passed && isIn(category, known.get(i))) {
                return true;
            }
        }
        return false;
    }
}
