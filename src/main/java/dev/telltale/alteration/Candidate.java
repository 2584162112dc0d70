package dev.telltale.alteration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An alternative made ready to be compared with many others: its tokens, and how often it has each. */
record Candidate(Shape shape, List<Token> tokens, Map<Token, Integer> counts) {
    static Candidate of(Shape shape) {
        List<Token> tokens = Tokens.of(shape);
        Map<Token, Integer> counts = new HashMap<>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        return new Candidate(shape, tokens, counts);
    }

    long length() {
        return shape.texts().stream().mapToLong(String::length).sum() + 1;
    }
}
