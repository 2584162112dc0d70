package dev.telltale.alteration;

import java.util.List;

/** One text that a place in the code can produce: constant pieces, and holes for what is known at run time only. */
public record Alternative(List<Piece> pieces) {
    public Alternative {
        pieces = List.copyOf(pieces);
    }

    /** {@return an alternative without holes} */
    public static Alternative text(String text) {
        return new Alternative(List.of(new Piece.Text(text)));
    }
}
