package dev.telltale.dependency;

import java.util.Comparator;

/** Tells the newer of two versions: numbers by value, a release above what leads up to it. */
final class Versions implements Comparator<String> {
    static final Versions NEWER_LAST = new Versions();

    private Versions() {}

    @Override
    public int compare(String one, String other) {
        String[] left = one.split("[.\\-_+]");
        String[] right = other.split("[.\\-_+]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static int part(String one, String other) {
        boolean first = isNumber(one);
        boolean second = isNumber(other);
        if (first && second) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return first || second ? Boolean.compare(first, second) : word(one, other);
    }

    /** Nothing is more than {@code rc1} or {@code SNAPSHOT}. */
    private static int word(String one, String other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,15}");
    }
}
