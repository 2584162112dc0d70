package dev.telltale.alteration;

/** A set of code points as ranges: their number, then for each the gap before it and its length. */
final class CodePointSet {
    private final int[] starts;
    private final int[] ends;

    private CodePointSet(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static CodePointSet read(TableReader table) {
        int count = table.number();
        int[] starts = new int[count];
        int[] ends = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = end + table.number();
            end = starts[i] + table.number();
            ends[i] = end;
        }
        return new CodePointSet(starts, ends);
    }

    boolean contains(int codePoint) {
        int range = Unicode.rangeOf(starts, codePoint);
        return range >= 0 && codePoint < ends[range];
    }
}
