package dev.telltale.alteration;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a choice between texts amounts to.
 *
 * @param techniques ids {@code A01} to {@code A25}; empty for texts that plainly differ
 * @param perceptibility 3 identical to the eye, 2 looks innocuous, 1 plain text
 * @param shown what differs: code points ({@code U+0027}) where the eye sees none of it, else the short texts in quotes or
 *     what is done to the value; in the order of the alternatives
 */
public record Signature(SortedSet<String> techniques, int perceptibility, List<String> shown) {
    public Signature {
        techniques = Collections.unmodifiableSortedSet(new TreeSet<>(techniques));
        shown = List.copyOf(shown);
    }
}
