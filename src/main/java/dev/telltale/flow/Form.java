package dev.telltale.flow;

import java.util.ArrayList;
import java.util.List;

/** What a datum has become on its way, and how sure the way is, as bits. */
final class Form {
    static final int PLAIN = 0;
    static final int HASHED = 1;
    static final int ENCODED = 1 << 1;
    static final int TRUNCATED = 1 << 2;
    /** Came through a field of some object of the class, not of the object at hand. */
    static final int ANY_OBJECT = 1 << 3;
    /** Came through a procedure whose code and model are unknown. */
    static final int ASSUMED = 1 << 4;
    /** Found by reflection on a constant name. */
    static final int REFLECTED = 1 << 5;
    /** No longer the datum but an answer to a question about it. */
    static final int ANSWER = 1 << 6;
    /** Something is done or not because of it: appended, put, stored. */
    static final int CONDITIONAL = 1 << 7;
    /** Stands in what describes a file, not in its content. */
    static final int METADATA = 1 << 8;
    /** From here on bits say which categories a barrier stopped. */
    static final int FIRST_BARRIER = 9;
    /** How many barriers have a bit. */
    static final int BARRIERS = 19;

    private static final int HOP = 1 << FIRST_BARRIER + BARRIERS;
    private static final int HOPS = 3 * HOP;
    /** A send happens or not because of it. */
    static final int SEND = 4 * HOP;
    /** The datum itself is gone: what is left was chosen by it. */
    static final int CHOICE = ANSWER | HOPS | SEND;

    /** As many choices in a row as are followed; one more is undetermined. */
    static final int MOST_HOPS = 2;

    static final int CERTAINTY = ANY_OBJECT | ASSUMED | REFLECTED;

    private Form() {}

    /** {@return whether only a choice made by the datum is left of it} */
    static boolean isChosen(int form) {
        return (form & CHOICE) != 0;
    }

    /** {@return how many times in a row something was chosen by what was chosen before} */
    static int hops(int form) {
        return (form & HOPS) / HOP;
    }

    /** {@return the form of what a datum, or an answer about it, chooses} */
    static int chosen(int form, int hops) {
        int kept = form & ~(ANSWER | CONDITIONAL | HOPS | HASHED | ENCODED | TRUNCATED | METADATA);
        return kept | Math.min(hops(form) + hops, MOST_HOPS + 1) * HOP;
    }

    static int of(String name) {
        return switch (name) {
            case "hashed" -> HASHED;
            case "encoded" -> ENCODED;
            case "truncated" -> TRUNCATED;
            case "metadata" -> METADATA;
            default -> PLAIN;
        };
    }

    static List<String> names(int form) {
        List<String> names = new ArrayList<>();
        if (isChosen(form)) {
            names.add("derived-choice");
        }
        if ((form & ENCODED) != 0) {
            names.add("encoded");
        }
        if ((form & HASHED) != 0) {
            names.add("hashed");
        }
        if ((form & TRUNCATED) != 0) {
            names.add("truncated");
        }
        return names.isEmpty() ? List.of("plain") : names;
    }
}
