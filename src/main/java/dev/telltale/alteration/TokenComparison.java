package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two alternatives word by word: the same words in another order, or the same sentence but for a word or two. */
final class TokenComparison {
    private static final int EDITS = 2;
    private static final int SHARED_WORDS = 3;
    private static final int SHARED_WORDS_BESIDE_A_HOLE = 2;

    private final Candidate one;
    private final Candidate other;
    private final List<Token> left;
    private final List<Token> right;

    TokenComparison(Candidate one, Candidate other) {
        this.one = one;
        this.other = other;
        this.left = one.tokens();
        this.right = other.tokens();
    }

    /** Whether both have the same tokens, and two or more words or holes stand in another order. */
    boolean permuted() {
        return left.size() == right.size()
                && one.counts().equals(other.counts())
                && left.stream().filter(Token::telling).distinct().count() >= 2
                && !telling(left).equals(telling(right));
    }

    private static List<Token> telling(List<Token> tokens) {
        return tokens.stream().filter(Token::telling).toList();
    }

    /**
     * {@return what makes these two one sentence in two wordings, the words exchanged for their own look-alikes included; none
     * when they have too little in common}
     */
    List<Trait> twin() {
        List<Edit> edits = edits(0, 0, EDITS);
        if (edits == null || edits.isEmpty() || !alike(edits) || edits.stream().anyMatch(Edit::touchesHole)) {
            return List.of();
        }
        List<Trait> traits = new ArrayList<>(List.of(Trait.plain(Technique.TEMPLATE_TWIN, 2)));
        edits.forEach(edit -> addMark(edit, traits));
        return traits;
    }

    private boolean alike(List<Edit> edits) {
        long words =
                left.stream().filter(token -> token.kind() == Token.Kind.WORD).count()
                        - edits.stream().filter(Edit::takesWord).count();
        boolean holes = left.stream().anyMatch(token -> token.kind() == Token.Kind.HOLE);
        return words >= (holes ? SHARED_WORDS_BESIDE_A_HOLE : SHARED_WORDS);
    }

    private static void addMark(Edit edit, List<Trait> traits) {
        if (edit.left() != null && edit.right() != null) {
            Trait trait = SegmentRule.traitOf(
                    new Segment(edit.left().text(), edit.right().text(), false));
            if (trait != null && trait.technique().mark()) {
                traits.add(trait);
            }
        }
    }

    /** The fewest edits from two places on, null when they are more than allowed. Three ways at each difference, so few. */
    private @Nullable List<Edit> edits(int fromLeft, int fromRight, int allowed) {
        int i = fromLeft;
        int j = fromRight;
        while (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
            i++;
            j++;
        }
        if (i == left.size() && j == right.size()) {
            return List.of();
        }
        if (allowed == 0 || Math.abs(left.size() - i - (right.size() - j)) > allowed) {
            return null;
        }
        List<Edit> best = null;
        if (i < left.size() && j < right.size()) {
            best = shorter(best, new Edit(left.get(i), right.get(j)), edits(i + 1, j + 1, allowed - 1));
        }
        if (i < left.size()) {
            best = shorter(best, new Edit(left.get(i), null), edits(i + 1, j, allowed - 1));
        }
        if (j < right.size()) {
            best = shorter(best, new Edit(null, right.get(j)), edits(i, j + 1, allowed - 1));
        }
        return best;
    }

    private static @Nullable List<Edit> shorter(@Nullable List<Edit> best, Edit first, @Nullable List<Edit> rest) {
        if (rest == null || best != null && best.size() <= rest.size() + 1) {
            return best;
        }
        List<Edit> edits = new ArrayList<>(List.of(first));
        edits.addAll(rest);
        return edits;
    }

    /** One token exchanged, left out (right is null) or put in (left is null). */
    private record Edit(@Nullable Token left, @Nullable Token right) {
        boolean takesWord() {
            return left != null && left.kind() == Token.Kind.WORD;
        }

        boolean touchesHole() {
            return left != null && left.kind() == Token.Kind.HOLE || right != null && right.kind() == Token.Kind.HOLE;
        }
    }
}
