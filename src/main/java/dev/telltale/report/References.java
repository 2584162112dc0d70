package dev.telltale.report;

import java.util.ArrayList;
import java.util.List;

/** Numbers of a table's rows as text: {@code [1]-[4], [7]}. */
final class References {
    private References() {}

    static String one(int number) {
        return "[" + number + "]";
    }

    static String of(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        for (int start = 0; start < sorted.size(); ) {
            int end = endOfRun(sorted, start);
            runs.add(run(sorted.get(start), sorted.get(end)));
            start = end + 1;
        }
        return String.join(", ", runs);
    }

    private static int endOfRun(List<Integer> sorted, int start) {
        int end = start;
        while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
            end++;
        }
        return end;
    }

    private static String run(int first, int last) {
        if (first == last) {
            return one(first);
        }
        return one(first) + (last == first + 1 ? ", " : "-") + one(last);
    }
}
