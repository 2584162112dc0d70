package dev.telltale.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** From a mention to the units that hold it: two parallel sorted arrays, a few bytes per mention. */
final class MentionIndex {
    private final List<Unit> units;
    private final long[] hashes;
    private final int[] owners;

    MentionIndex(List<Unit> units) {
        this.units = units;
        int total = units.stream().mapToInt(u -> u.mentions().length).sum();
        this.hashes = new long[total];
        this.owners = new int[total];
        fill();
    }

    /** Counting by the top 16 bits first keeps the sort linear for millions of mentions. */
    private void fill() {
        int[] starts = new int[(1 << 16) + 1];
        for (Unit unit : units) {
            for (long hash : unit.mentions()) {
                starts[bucket(hash) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, 1 << 16);
        for (int i = 0; i < units.size(); i++) {
            for (long hash : units.get(i).mentions()) {
                int at = next[bucket(hash)]++;
                hashes[at] = hash;
                owners[at] = i;
            }
        }
        this.bucketStarts = starts;
    }

    private int[] bucketStarts = new int[0];

    private static int bucket(long hash) {
        return (int) (hash >>> 48);
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
        for (int i = bucketStarts[bucket]; i < bucketStarts[bucket + 1]; i++) {
            if (hashes[i] == hash) {
                found.accept(owners[i]);
            }
        }
    }
}
