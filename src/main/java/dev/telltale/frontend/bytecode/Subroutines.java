package dev.telltale.frontend.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.Opcodes;

/**
 * Where {@code ret} may go in class files that still have {@code jsr} (JVMS §4.10.2.5): to behind every {@code jsr} that
 * called the subroutine it ends. Callers are not told apart.
 */
final class Subroutines {
    private final Code code;
    private final List<int[]> successors;
    private final IntUnaryOperator lastOf;
    private final IntUnaryOperator blockAt;

    private Subroutines(Code code, List<int[]> successors, IntUnaryOperator lastOf, IntUnaryOperator blockAt) {
        this.code = code;
        this.successors = successors;
        this.lastOf = lastOf;
        this.blockAt = blockAt;
    }

    /** Gives every block that ends in {@code ret} its successors. */
    static void connect(Code code, List<int[]> successors, IntUnaryOperator lastOf, IntUnaryOperator blockAt) {
        new Subroutines(code, successors, lastOf, blockAt).connect();
    }

    private void connect() {
        Map<Integer, Set<Integer>> continuations = new TreeMap<>();
        for (int b = 0; b < successors.size(); b++) {
            if (endsIn(b, Opcodes.JSR)) {
                Set<Integer> behind = continuations.computeIfAbsent(successors.get(b)[0], t -> new TreeSet<>());
                behind.addAll(behind(b));
            }
        }
        Map<Integer, Set<Integer>> returns = new TreeMap<>();
        continuations.forEach((entry, behind) -> endsOf(entry)
                .forEach(e -> returns.computeIfAbsent(e, k -> new TreeSet<>()).addAll(behind)));
        returns.forEach((block, to) ->
                successors.set(block, to.stream().mapToInt(Integer::intValue).toArray()));
    }

    private boolean endsIn(int block, int opcode) {
        int last = lastOf.applyAsInt(block);
        return last >= 0 && code.opcodes[last] == opcode;
    }

    private List<Integer> behind(int block) {
        int next = lastOf.applyAsInt(block) + 1;
        return next < code.size ? List.of(blockAt.applyAsInt(next)) : List.of();
    }

    private Set<Integer> endsOf(int entry) {
        Set<Integer> ends = new TreeSet<>();
        Set<Integer> seen = new HashSet<>(List.of(entry));
        Deque<Integer> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            int block = queue.remove();
            if (endsIn(block, Opcodes.RET)) {
                ends.add(block);
            }
            for (int next : insideFrom(block)) {
                if (seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return ends;
    }

    private int[] insideFrom(int block) {
        return endsIn(block, Opcodes.JSR)
                ? behind(block).stream().mapToInt(Integer::intValue).toArray()
                : successors.get(block);
    }
}
