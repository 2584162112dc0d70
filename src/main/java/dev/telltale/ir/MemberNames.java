package dev.telltale.ir;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Names of members that code is searched for; constructors go by their class. Code knows the names it uses as {@link #folded}
 * hashes: a shared one only costs lowering one procedure too many.
 */
public final class MemberNames {
    /** So many are looked up one by one. */
    private static final int FEW = 4;

    private final char[] hashes;
    private final BitSet any = new BitSet();

    public MemberNames(Set<String> names) {
        this.hashes = new char[names.size()];
        int size = 0;
        for (String name : names) {
            hashes[size++] = folded(name.hashCode());
        }
        if (size > FEW) {
            for (char hash : hashes) {
                any.set(hash);
            }
        }
    }

    /** {@return a hash of a name in 16 bits, from what {@link String#hashCode} gives for it} */
    public static char folded(int hash) {
        return (char) (hash ^ hash >>> 16);
    }

    /** @param known folded hashes, ascending */
    public boolean mayBeAmong(char[] known) {
        return hashes.length > FEW ? isAny(known) : isFound(known);
    }

    private boolean isAny(char[] known) {
        for (char hash : known) {
            if (any.get(hash)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(char[] known) {
        for (char hash : hashes) {
            if (Arrays.binarySearch(known, hash) >= 0) {
                return true;
            }
        }
        return false;
    }
}
