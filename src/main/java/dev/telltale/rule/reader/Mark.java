package dev.telltale.rule.reader;

/** A place in a document; both numbers start at 1. */
record Mark(int line, int column) {
    static final Mark START = new Mark(1, 1);

    /** For what is wrong with a whole file, or with no file at all. */
    static final Mark NOWHERE = new Mark(0, 0);
}
