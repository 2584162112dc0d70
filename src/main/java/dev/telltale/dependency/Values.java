package dev.telltale.dependency;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in {@code ${names}} from what documents define; the environment and the machine's properties define nothing. */
record Values(Map<String, String> properties) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final int MOST_ROUNDS = 20;
    private static final int LONGEST = 2_000;

    Values {
        properties = Map.copyOf(properties);
    }

    /** {@return the text, with names left in place that nothing defines} */
    String in(String text) {
        String filled = text;
        for (int round = 0; round < MOST_ROUNDS && filled.contains("${") && filled.length() < LONGEST; round++) {
            String next = NAME.matcher(filled)
                    .replaceAll(name -> Matcher.quoteReplacement(
                            properties.getOrDefault(name.group(1).strip(), name.group())));
            if (next.equals(filled)) {
                return filled;
            }
            filled = next;
        }
        return filled;
    }
}
