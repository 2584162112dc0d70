package dev.telltale.frontend.bytecode;

import java.util.Arrays;

/** Value ids in local variables and on the operand stack; a long or double is followed by its upper half's mark. */
final class Frame {
    /** A slot without a usable value. */
    static final int UNDEFINED = -1;

    static final int UPPER_HALF = -2;

    final int localCount;
    final int[] slots;
    int top;

    Frame(int localCount, int stackSize) {
        this.localCount = localCount;
        this.slots = new int[localCount + stackSize];
        Arrays.fill(slots, UNDEFINED);
        this.top = localCount;
    }

    private Frame(Frame other) {
        this.localCount = other.localCount;
        this.slots = Arrays.copyOf(other.slots, other.slots.length);
        this.top = other.top;
    }

    Frame copy() {
        return new Frame(this);
    }

    int local(int index) {
        return defined(slots[checked(index)]);
    }

    void setLocal(int index, int value, int width) {
        slots[checked(index + width - 1)] = UPPER_HALF;
        slots[index] = value;
    }

    private int checked(int index) {
        if (index < 0 || index >= localCount) {
            throw new IllegalArgumentException("local " + index);
        }
        return index;
    }

    void push(int value, int width) {
        slots[top++] = value;
        if (width == 2) {
            slots[top++] = UPPER_HALF;
        }
    }

    int pop(int width) {
        top -= width;
        return defined(slots[atLeastLocals(top)]);
    }

    /** Removes slots without looking. */
    void drop(int count) {
        top = atLeastLocals(top - count);
    }

    /** Copies the upper {@code count} slots to below the {@code under} slots beneath them, as the dup family does. */
    void duplicate(int count, int under) {
        int from = atLeastLocals(top - count - under);
        int[] upper = Arrays.copyOfRange(slots, top - count, top);
        System.arraycopy(slots, from, slots, from + count, count + under);
        System.arraycopy(upper, 0, slots, from, count);
        top += count;
    }

    void swap() {
        int upper = pop(1);
        int lower = pop(1);
        push(upper, 1);
        push(lower, 1);
    }

    void clearStack() {
        top = localCount;
    }

    private int atLeastLocals(int index) {
        if (index < localCount) {
            throw new IllegalArgumentException("stack is empty");
        }
        return index;
    }

    private static int defined(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("no value here");
        }
        return value;
    }
}
