package dev.telltale.policy;

import java.util.List;

/**
 * The notation of rules and policies for dotted ids: {@code *} is everything, {@code env.*} and {@code env} are a subtree,
 * {@code !x} in front excludes. A value matches when something includes it (an empty list, or one of exclusions only,
 * includes all) and nothing excludes it.
 */
record Patterns(List<String> patterns) {
    boolean matches(String value) {
        return included(value) && patterns.stream().noneMatch(p -> p.startsWith("!") && covers(p.substring(1), value));
    }

    private boolean included(String value) {
        List<String> including =
                patterns.stream().filter(p -> !p.startsWith("!")).toList();
        return including.isEmpty() || including.stream().anyMatch(p -> covers(p, value));
    }

    private static boolean covers(String pattern, String value) {
        String root = pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        return pattern.equals("*") || value.equals(root) || value.startsWith(root + ".");
    }
}
