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

    /** Whether the part is an object, or something it was asked for. */
    static boolean isOfObject(Piece piece) {
        return piece instanceof Piece.Hole hole && hole.identity().startsWith(OBJECT);
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
                String applied = constant.apply(text.text());
                if (!applied.isEmpty()) {
                    changed.add(new Piece.Text(applied));
                }
            }
        }
        return new Wording(changed, null);
    }

    /** {@return the text with its constant parts changed} */
    Wording mapped(UnaryOperator<String> constant) {
        List<Piece> mapped = new ArrayList<>();
        for (Piece piece : pieces) {
            mapped.add(piece instanceof Piece.Text text ? new Piece.Text(constant.apply(text.text())) : piece);
        }
        return new Wording(mapped, null);
    }

    /** {@return the text after a change at its ends: constant parts there are cut off, what is not known there is changed} */
    Wording trimmed(String transform, UnaryOperator<String> leading, UnaryOperator<String> trailing) {
        List<Piece> parts = new ArrayList<>(pieces);
        trim(parts, transform, leading, 0);
        trim(parts, transform, trailing, -1);
        return new Wording(parts, null);
    }

    /** @param from 0 for the start, -1 for the end */
    private static void trim(List<Piece> parts, String transform, UnaryOperator<String> cut, int from) {
        while (!parts.isEmpty()) {
            int at = from < 0 ? parts.size() - 1 : 0;
            if (parts.get(at) instanceof Piece.Hole hole) {
                boolean unchanged =
                        cut.apply(" ").equals(" ") || hole.transforms().contains(transform);
                List<String> transforms = new ArrayList<>(hole.transforms());
                transforms.addAll(unchanged ? List.of() : List.of(transform));
                parts.set(at, new Piece.Hole(hole.identity(), transforms));
                return;
            }
            String rest = cut.apply(((Piece.Text) parts.get(at)).text());
            if (!rest.isEmpty()) {
                parts.set(at, new Piece.Text(rest));
                return;
            }
            parts.remove(at);
        }
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
