package dev.telltale.alteration;

/**
 * One difference between two alternatives, named.
 *
 * @param left what stands in the first, as it is shown to a reader; empty when the whole text is shown
 * @param right what stands in the second
 */
record Trait(Technique technique, int perceptibility, String left, String right) {
    static Trait plain(Technique technique, int perceptibility) {
        return new Trait(technique, perceptibility, "", "");
    }

    /** Whether the difference is told by itself, apart from the texts around it. */
    boolean told() {
        return !left.isEmpty();
    }
}
