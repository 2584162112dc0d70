package dev.telltale.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * From a mention to the units that hold it: units by the top bits of what they mention, and the 32 bits after these beside each.
 * Two mentions that agree in all of them are taken for one, which only costs looking at one unit too many.
 */
final class MentionIndex {
    private static final int MOST_BITS = 20;

    private final List<Unit> units;
    private final int bits;
    /** Where each bucket begins among the owners, and where the last one ends. */
    private final int[] starts;

    private final int[] owners;
    private final int[] tags;

    /**
     * @param mentioning units that still know what they mention
     * @param units the same, as they are to be found
     */
    MentionIndex(List<Unit> mentioning, List<Unit> units) {
        this.units = units;
        int total = mentioning.stream().mapToInt(u -> u.mentions().length).sum();
        this.bits = Math.max(1, Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(total)));
        this.starts = new int[(1 << bits) + 1];
        this.owners = new int[total];
        this.tags = new int[total];
        fill(mentioning);
    }

    /** Counting first keeps this linear for millions of mentions. */
    private void fill(List<Unit> mentioning) {
        for (Unit unit : mentioning) {
            for (long hash : unit.mentions()) {
                starts[bucket(hash) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, 1 << bits);
        for (int i = 0; i < mentioning.size(); i++) {
            for (long hash : mentioning.get(i).mentions()) {
                int at = next[bucket(hash)]++;
                owners[at] = i;
                tags[at] = tag(hash);
            }
        }
    }

    private int bucket(long hash) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    private int tag(long hash) {
        return (int) (hash << bits >>> Integer.SIZE);
    }

    List<Unit> of(long hash) {
        List<Unit> found = new ArrayList<>();
        each(hash, owner -> found.add(units.get(owner)));
        return found;
    }

    List<Unit> ofAny(long[] wanted) {
        BitSet any = new BitSet();
        for (long hash : wanted) {
            each(hash, any::set);
        }
        return any.stream().mapToObj(units::get).toList();
    }

    private void each(long hash, IntConsumer found) {
        int bucket = bucket(hash);
        int tag = tag(hash);
        int before = -1;
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (tags[i] == tag && owners[i] != before) {
                before = owners[i];
                found.accept(before);
            }
        }
    }
}
