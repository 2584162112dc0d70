package dev.telltale.flow;

import dev.telltale.alteration.Alternative;
import dev.telltale.alteration.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One text that a value can be.
 *
 * @param number the number it is, for a character its code; null when it is none
 */
record Wording(List<Piece> pieces, @Nullable Integer number) {
    /** Starts the name of an object that has no text of its own. */
    static final String OBJECT = "object ";

    private static final Wording EMPTY = new Wording(List.of(), null);

    Wording {
        pieces = List.copyOf(pieces);
    }

    static Wording text(String text) {
        return text.isEmpty() ? EMPTY : new Wording(List.of(new Piece.Text(text)), null);
    }

    static Wording number(int number) {
        return new Wording(List.of(new Piece.Text(String.valueOf(number))), number);
    }

    static Wording character(int code) {
        boolean known = Character.isValidCodePoint(code);
        return known ? new Wording(List.of(new Piece.Text(Character.toString(code))), code) : number(code);
    }

    static Wording hole(String identity) {
        return new Wording(List.of(new Piece.Hole(identity, List.of())), null);
    }

    /** {@return the whole text; null when some of it is not known} */
    @Nullable
    String constant() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.Text part)) {
                return null;
            }
            text.append(part.text());
        }
        return text.toString();
    }

    /** Whether it is an object that goes by its name. */
    boolean isObject() {
        return pieces.size() == 1
                && pieces.get(0) instanceof Piece.Hole hole
                && hole.transforms().isEmpty()
                && hole.identity().startsWith(OBJECT);
    }

    Wording then(Wording next) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new Wording(all, null);
    }

    /** {@return the text after a change that its constant parts undergo one by one} */
    Wording changed(String transform, UnaryOperator<String> constant) {
        List<Piece> changed = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Hole hole) {
                List<String> transforms = new ArrayList<>(hole.transforms());
                transforms.add(transform);
                changed.add(new Piece.Hole(hole.identity(), transforms));
            } else if (piece instanceof Piece.Text text) {
                changed.add(new Piece.Text(constant.apply(text.text())));
            }
        }
        return new Wording(changed, null);
    }

    /** {@return equal for what is the same in every run} */
    String identity() {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Text text
                        ? '"' + text.text() + '"'
                        : ((Piece.Hole) piece).identity() + ((Piece.Hole) piece).transforms())
                .collect(Collectors.joining("+"));
    }

    Alternative alternative() {
        return new Alternative(pieces);
    }
}
