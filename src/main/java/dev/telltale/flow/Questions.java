package dev.telltale.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers that need other answers, remembered. A question that leads back to itself, that lies too deep, or that comes after
 * too many others is cut with a stand-in; what was cut is remembered only for the question that was asked first.
 */
final class Questions<A> {
    private static final int MAX_DEPTH = 48;
    private static final int MAX_ASKED = 1500;

    private final Map<Object, A> answers = new HashMap<>();
    private final Set<Object> open = new HashSet<>();
    private int asked;
    private int cuts;

    A ask(Object question, A standIn, Supplier<A> answering) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (open.isEmpty()) {
            asked = 0;
        }
        if (open.size() >= MAX_DEPTH || asked++ >= MAX_ASKED || !open.add(question)) {
            cuts++;
            return standIn;
        }
        int before = cuts;
        A answer;
        try {
            answer = answering.get();
        } finally {
            open.remove(question);
        }
        if (cuts == before || open.isEmpty()) {
            answers.put(question, answer);
        }
        return answer;
    }
}
