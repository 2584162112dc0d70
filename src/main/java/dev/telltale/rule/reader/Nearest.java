package dev.telltale.rule.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what somebody probably meant to write. */
final class Nearest {
    private static final int SHOWN = 14;

    private Nearest() {}

    /** {@return a hint to append to a message, empty when nothing is near} */
    static String hint(String written, Collection<String> allowed) {
        return allowed.stream()
                .filter(candidate -> isNear(written, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> " — did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /** {@return the allowed names as a message shows them: in their order, the first few} */
    static String list(List<String> allowed) {
        String shown = allowed.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return allowed.size() > SHOWN ? shown + " …" : shown;
    }

    private static boolean isNear(String written, String candidate) {
        int most = Math.max(1, Math.min(written.length(), candidate.length()) / 3);
        return Math.abs(written.length() - candidate.length()) <= most && distance(written, candidate) <= most;
    }

    /** Edit distance where swapping two neighbours is one edit. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cost(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cost(int[][] cost, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
