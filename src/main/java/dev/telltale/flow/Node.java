package dev.telltale.flow;

import org.jspecify.annotations.Nullable;

/**
 * A fact of the search: in this frame the value holds the datum at the path. Remembers how it was reached, which is the
 * evidence a trace is made of.
 *
 * @param value NONE for an effect passed up
 * @param previous the fact it follows from; null at a seed
 * @param at the instruction that carried it over
 * @param through what the called procedure did, when it came back from one
 */
record Node(
        Frame frame,
        int value,
        AccessPath path,
        int form,
        @Nullable Node previous,
        int at,
        @Nullable Effect through) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 31 * value + at;
    }
}
