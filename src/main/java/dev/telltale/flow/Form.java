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
    /** From here on bits say which categories a barrier stopped. */
    static final int FIRST_BARRIER = 8;

    static final int CERTAINTY = ANY_OBJECT | ASSUMED | REFLECTED;

    private Form() {}

    static int of(String name) {
        return switch (name) {
            case "hashed" -> HASHED;
            case "encoded" -> ENCODED;
            case "truncated" -> TRUNCATED;
            default -> PLAIN;
        };
    }

    static List<String> names(int form) {
        List<String> names = new ArrayList<>();
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
