package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;

/** Takes an alternative apart into its words, signs and holes. */
final class Tokens {
    private static final int MOST = 2048;

    private final List<Token> tokens = new ArrayList<>();

    private Tokens() {}

    /** {@return the tokens; none when they are too many to be compared} */
    static List<Token> of(Shape shape) {
        Tokens tokens = new Tokens();
        for (int i = 0; i < shape.texts().size(); i++) {
            tokens.addText(shape.texts().get(i));
            if (i < shape.holes().size()) {
                tokens.tokens.add(
                        new Token(Token.Kind.HOLE, shape.holes().get(i).toString()));
            }
        }
        return tokens.tokens.size() < MOST ? tokens.tokens : List.of();
    }

    private void addText(String text) {
        int at = 0;
        while (at < text.length() && tokens.size() < MOST) {
            int end = at + Character.charCount(text.codePointAt(at));
            boolean word = wordAt(text, at);
            while (word && end < text.length() && wordAt(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            add(text.substring(at, end), word);
            at = end;
        }
    }

    private void add(String text, boolean word) {
        if (word) {
            boolean letters = text.codePoints().anyMatch(Character::isLetter);
            tokens.add(new Token(letters ? Token.Kind.WORD : Token.Kind.NUMBER, text));
        } else if (!Unicode.isSpace(text.codePointAt(0))) {
            tokens.add(new Token(Token.Kind.SIGN, text));
        }
    }

    private static boolean wordAt(String text, int at) {
        int codePoint = text.codePointAt(at);
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
