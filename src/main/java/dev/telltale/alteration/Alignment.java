package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts side by side, without what they begin and end with alike. */
final class Alignment {
    private static final int TABLE = 1 << 14; // cells of a common subsequence: 128 code points on either side
    private static final int CORE = 4096;

    private final int[] left;
    private final int[] right;
    private final int suffix;
    private final boolean last;
    private final int prefix;

    /** @param last whether nothing follows these texts */
    Alignment(String left, String right, boolean last) {
        this.left = left.codePoints().toArray();
        this.right = right.codePoints().toArray();
        this.last = last;
        int shorter = Math.min(this.left.length, this.right.length);
        int mismatch = Arrays.mismatch(this.left, this.right);
        this.prefix = mismatch < 0 ? shorter : mismatch;
        this.suffix = commonSuffix(shorter - prefix);
    }

    private int commonSuffix(int most) {
        int length = 0;
        while (length < most && left[left.length - 1 - length] == right[right.length - 1 - length]) {
            length++;
        }
        return length;
    }

    /** Whether what differs is short enough to be looked at closely. */
    boolean close() {
        return leftEnd() - prefix <= CORE && rightEnd() - prefix <= CORE;
    }

    /** {@return one segment from the first difference to the last} */
    List<Segment> whole() {
        return List.of(segment(prefix, leftEnd(), prefix, rightEnd()));
    }

    /** {@return the segments when both are equally long: place by place} */
    List<Segment> byPlace() {
        if (left.length != right.length) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>();
        for (int at = prefix; at < leftEnd(); at++) {
            int start = at;
            while (at < leftEnd() && left[at] != right[at]) {
                at++;
            }
            if (start < at) {
                segments.add(segment(start, at, start, at));
            }
        }
        return segments;
    }

    /** {@return the segments between the code points of a longest common subsequence; none when that is too much work} */
    List<Segment> bySubsequence(Work work) {
        int rows = leftEnd() - prefix;
        int columns = rightEnd() - prefix;
        long cells = (long) rows * columns;
        return cells == 0 || cells > TABLE || !work.take(cells) ? List.of() : walk(lengths(rows, columns));
    }

    /** Longest common subsequences of what is left from each pair of places. */
    private int[][] lengths(int rows, int columns) {
        int[][] lengths = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                lengths[i][j] = left[prefix + i] == right[prefix + j]
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private List<Segment> walk(int[][] lengths) {
        List<Segment> segments = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (prefix + i < leftEnd() || prefix + j < rightEnd()) {
            int startLeft = i;
            int startRight = j;
            while (lengths[i][j] > 0 && left[prefix + i] != right[prefix + j]) {
                if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (lengths[i][j] == 0) {
                i = leftEnd() - prefix;
                j = rightEnd() - prefix;
            }
            if (startLeft < i || startRight < j) {
                segments.add(segment(prefix + startLeft, prefix + i, prefix + startRight, prefix + j));
            }
            while (prefix + i < leftEnd() && prefix + j < rightEnd() && left[prefix + i] == right[prefix + j]) {
                i++;
                j++;
            }
        }
        return segments;
    }

    private Segment segment(int fromLeft, int toLeft, int fromRight, int toRight) {
        return new Segment(
                new String(left, fromLeft, toLeft - fromLeft),
                new String(right, fromRight, toRight - fromRight),
                closes(toLeft, left) && closes(toRight, right));
    }

    private boolean closes(int end, int[] text) {
        return end == text.length ? last : text[end] == '\n' || text[end] == '\r';
    }

    private int leftEnd() {
        return left.length - suffix;
    }

    private int rightEnd() {
        return right.length - suffix;
    }
}
