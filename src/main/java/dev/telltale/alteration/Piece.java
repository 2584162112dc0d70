package dev.telltale.alteration;

import java.util.List;

/** A stretch of an {@link Alternative}. */
public sealed interface Piece {
    /** Text that is the same in every run. */
    record Text(String text) implements Piece {}

    /**
     * A value of the run.
     *
     * @param identity equal for the same value
     * @param transforms what was done to it, in order ({@code replace(-,/)}, {@code lower-case}, {@code trim}); empty when it
     *     stands as it is
     */
    record Hole(String identity, List<String> transforms) implements Piece {
        public Hole {
            transforms = List.copyOf(transforms);
        }
    }
}
