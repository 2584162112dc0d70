package dev.telltale.alteration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what a choice between texts, or one text that is always sent, amounts to. Never throws; its work is bounded. */
public final class Signatures {
    private static final int SHOWN = 8;

    private Signatures() {}

    /** {@return the techniques by which the alternatives of one choice, in the order of the code, are told apart} */
    public static Signature of(List<Alternative> alternatives) {
        return new Comparison(distinct(alternatives)).signature();
    }

    /**
     * {@return what it amounts to that something is appended or left out: marks and blanks by their own ids, else A12. Whether
     * that is a field of its own, A13 or A14, is known to who knows the place}
     */
    public static Signature ofPresence(Alternative appended) {
        Signature signature = of(List.of(Alternative.text(""), appended));
        return signature.techniques().isEmpty()
                ? new Signature(new TreeSet<>(Set.of(Technique.APPENDED.id())), 1, signature.shown())
                : signature;
    }

    /** {@return A25 when a text that is always sent carries a mark; ordinary typography is none} */
    public static Signature ofConstant(String text) {
        Set<Integer> marks = ConstantMarks.in(text);
        Set<String> techniques = marks.isEmpty() ? Set.of() : Set.of(Technique.CONSTANT_MARK.id());
        return new Signature(
                new TreeSet<>(techniques),
                marks.isEmpty() ? 1 : 3,
                marks.stream().limit(SHOWN).map(CodePoints::named).toList());
    }

    /** {@return the text as signatures show it: what a reader would not see, or would take for another letter, spelt out} */
    public static String shown(String text) {
        return CodePoints.escaped(text);
    }

    /** Whether a text has a code point that could be a mark at all, constant or chosen; false for pure ASCII, at no cost. */
    public static boolean suspicious(String text) {
        return !Unicode.isAscii(text)
                && text.codePoints()
                        .filter(codePoint -> !Unicode.isAscii(codePoint))
                        .anyMatch(codePoint -> Unicode.isIgnorable(codePoint)
                                || Unicode.isSpace(codePoint)
                                || !Unicode.prototype(codePoint).equals(Character.toString(codePoint)));
    }

    /** {@return how many different outputs the choice has, as far as its texts tell; at least 1} */
    public static int distinguishable(List<Alternative> alternatives) {
        return Math.max(1, distinct(alternatives).size());
    }

    private static List<Shape> distinct(List<Alternative> alternatives) {
        Set<Shape> distinct = new LinkedHashSet<>();
        alternatives.forEach(alternative -> distinct.add(Shape.of(alternative)));
        return List.copyOf(distinct);
    }
}
