package dev.telltale.alteration;

/** A word, a single sign, or a hole of an alternative; blanks are none. */
record Token(Kind kind, String text) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        HOLE
    }

    /** Whether an order of such tokens says something: numbers and signs are permuted by chance. */
    boolean telling() {
        return kind == Kind.WORD || kind == Kind.HOLE;
    }
}
