package dev.telltale.alteration;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Names the difference within one {@link Segment}, the most specific name first. */
final class SegmentRule {
    private static final String SEPARATORS = "-/.:,;|_+\\~&=# ";
    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private static final String SINGLE_QUOTES = "'`";

    private SegmentRule() {}

    /** {@return null when the two sides are simply different texts} */
    static @Nullable Trait traitOf(Segment segment) {
        String left = segment.left();
        String right = segment.right();
        if (without(left, Unicode::isInvisible).equals(without(right, Unicode::isInvisible))) {
            return mark(Technique.INVISIBLE, segment);
        }
        if (all(left, Unicode::isSpace) && all(right, Unicode::isSpace)) {
            return blank(segment);
        }
        if (blanksFolded(left).equals(blanksFolded(right))) {
            return mark(Technique.SPACE_CLASS, segment);
        }
        if (normalForms(left, right)) {
            return plain(Technique.QUOTING, 3);
        }
        return visible(left, right, segment);
    }

    private static @Nullable Trait visible(String left, String right, Segment segment) {
        if (quotes(left) && quotes(right)) {
            return plain(Technique.QUOTING, 2);
        }
        if (lookAlike(left, right)) {
            return mark(Technique.LOOK_ALIKE, segment);
        }
        if (left.equalsIgnoreCase(right) || left.toUpperCase(Locale.ROOT).equals(right.toUpperCase(Locale.ROOT))) {
            return plain(Technique.CASE, 2);
        }
        return left.length() == right.length() && separators(left) && separators(right)
                ? plain(Technique.SEPARATOR, 2)
                : null;
    }

    /** A blank at the end of a line shows nothing at all; elsewhere something moves, if one looks for it. */
    private static Trait blank(Segment segment) {
        if (!Unicode.isAscii(segment.left() + segment.right())) {
            return mark(Technique.SPACE_CLASS, segment);
        }
        boolean blanksOnly = all(segment.left() + segment.right(), codePoint -> codePoint == ' ' || codePoint == '\t');
        return plain(Technique.BLANK, segment.closing() && blanksOnly ? 3 : 2);
    }

    /** The skeleton also equates pairs within ASCII, O and 0, l and 1: these are other letters, not a disguise. */
    private static boolean lookAlike(String left, String right) {
        return !(Unicode.isAscii(left) && Unicode.isAscii(right))
                && Skeletons.of(left).equals(Skeletons.of(right));
    }

    /** One side is composed and the other decomposed; a singleton such as the Kelvin sign is a look-alike instead. */
    private static boolean normalForms(String left, String right) {
        String composed = Skeletons.composed(left);
        String decomposed = Skeletons.decomposed(left);
        return decomposed.equals(Skeletons.decomposed(right))
                && (left.equals(composed) && right.equals(decomposed)
                        || right.equals(composed) && left.equals(decomposed));
    }

    private static boolean quotes(String text) {
        return !text.isEmpty() && all(text, c -> DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0);
    }

    private static boolean separators(String text) {
        return all(text, c -> SEPARATORS.indexOf(c) >= 0 || Character.getType(c) == Character.DASH_PUNCTUATION);
    }

    private static String blanksFolded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().map(c -> Unicode.isSpace(c) ? ' ' : c).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String without(String text, IntPredicate unwanted) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(unwanted.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean all(String text, IntPredicate wanted) {
        return text.codePoints().allMatch(wanted);
    }

    private static Trait mark(Technique technique, Segment segment) {
        return new Trait(technique, 3, CodePoints.named(segment.left()), CodePoints.named(segment.right()));
    }

    private static Trait plain(Technique technique, int perceptibility) {
        return Trait.plain(technique, perceptibility);
    }
}
