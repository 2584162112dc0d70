package dev.telltale.frontend.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the local variables may hold when a handler starts: every value they had where something could throw. */
final class CaughtState {
    private final int[] first;
    private final List<@Nullable Set<Integer>> more;
    private final boolean[] undefined;
    private boolean entered;

    CaughtState(int locals) {
        this.first = new int[locals];
        this.undefined = new boolean[locals];
        this.more = new ArrayList<>();
        Arrays.fill(first, Frame.UNDEFINED);
        for (int i = 0; i < locals; i++) {
            more.add(null);
        }
    }

    boolean entered() {
        return entered;
    }

    void enter() {
        entered = true;
    }

    void add(int local, int value) {
        if (value == Frame.UNDEFINED) {
            undefined[local] = true;
        } else if (first[local] == Frame.UNDEFINED) {
            first[local] = value;
        } else if (first[local] != value && (value < 0 || first[local] < 0)) {
            undefined[local] = true;
        } else if (first[local] != value) {
            Set<Integer> set = more.get(local);
            if (set == null) {
                set = new LinkedHashSet<>();
                more.set(local, set);
            }
            set.add(value);
        }
    }

    /** {@return the values seen, none when the variable had no value at some point} */
    int[] valuesOf(int local) {
        if (undefined[local] || first[local] == Frame.UNDEFINED) {
            return new int[0];
        }
        return everyValueOf(local);
    }

    /** {@return the values seen, whatever else was} */
    int[] everyValueOf(int local) {
        Set<Integer> set = more.get(local);
        int[] values = new int[1 + (set == null ? 0 : set.size())];
        int size = 0;
        values[size++] = first[local];
        if (set != null) {
            for (int value : set) {
                values[size++] = value;
            }
        }
        return values;
    }
}
