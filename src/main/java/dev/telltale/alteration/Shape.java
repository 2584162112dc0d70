package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;

/**
 * An alternative in the form in which two can be laid side by side: {@code text hole text hole text}, with one text more than
 * holes, any of them empty.
 */
record Shape(List<String> texts, List<Piece.Hole> holes) {
    Shape {
        texts = List.copyOf(texts);
        holes = List.copyOf(holes);
    }

    static Shape of(Alternative alternative) {
        List<String> texts = new ArrayList<>();
        List<Piece.Hole> holes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : alternative.pieces()) {
            if (piece instanceof Piece.Text constant) {
                text.append(constant.text());
            } else if (piece instanceof Piece.Hole hole) {
                texts.add(text.toString());
                text.setLength(0);
                holes.add(hole);
            }
        }
        texts.add(text.toString());
        return new Shape(texts, holes);
    }

    /** Whether both have the same values in the same order, whatever was done to them. */
    boolean alignsWith(Shape other) {
        return identities().equals(other.identities());
    }

    List<String> identities() {
        return holes.stream().map(Piece.Hole::identity).toList();
    }

    /** Whether this is one value and nothing else. */
    boolean bare() {
        return holes.size() == 1 && texts.stream().allMatch(String::isEmpty);
    }
}
