package dev.telltale.frontend.bytecode;

import java.util.Arrays;

/** Sets of value ids, kept in the order they come; nearly all have two or three. */
final class Distinct {
    private static final int FEW = 32;

    private Distinct() {}

    /** {@return the ids without repeats, without {@code excluded} and without negative ones} */
    static int[] of(int[] ids, int excluded) {
        if (ids.length > FEW) {
            return Arrays.stream(ids)
                    .filter(id -> id >= 0 && id != excluded)
                    .distinct()
                    .toArray();
        }
        int[] kept = new int[ids.length];
        int size = 0;
        for (int id : ids) {
            if (id >= 0 && id != excluded && !contains(kept, size, id)) {
                kept[size++] = id;
            }
        }
        return size == kept.length ? kept : Arrays.copyOf(kept, size);
    }

    private static boolean contains(int[] ids, int size, int wanted) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
