package dev.telltale.flow;

import dev.telltale.ir.Instruction;
import java.util.Arrays;

/** Which instructions have which values as operands: those of each value one after another, in one array. */
final class Uses {
    private final int[] ends;
    private final int[] users;

    private Uses(int[] ends, int[] users) {
        this.ends = ends;
        this.users = users;
    }

    static Uses in(Instruction[] instructions) {
        int[][] operands = new int[instructions.length][];
        int[] next = new int[instructions.length];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = distinct(Operands.of(instructions[i]));
            for (int operand : operands[i]) {
                next[operand]++;
            }
        }
        int[] users = new int[startsFrom(next)];
        for (int i = 0; i < operands.length; i++) {
            for (int operand : operands[i]) {
                users[next[operand]++] = i;
            }
        }
        return new Uses(next, users);
    }

    /** Turns counts into where each value's users start. {@return their sum} */
    private static int startsFrom(int[] counts) {
        int sum = 0;
        for (int value = 0; value < counts.length; value++) {
            int count = counts[value];
            counts[value] = sum;
            sum += count;
        }
        return sum;
    }

    private static int[] distinct(int[] operands) {
        int[] sorted = operands.length < 2 ? operands : Arrays.copyOf(operands, operands.length);
        Arrays.sort(sorted);
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] == sorted[k - 1]) {
                return Arrays.stream(sorted).distinct().toArray();
            }
        }
        return sorted;
    }

    int[] of(int value) {
        int start = value == 0 ? 0 : ends[value - 1];
        return start == ends[value] ? Instruction.NOTHING : Arrays.copyOfRange(users, start, ends[value]);
    }
}
