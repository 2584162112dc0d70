package dev.telltale.policy;

import dev.telltale.finding.Alteration.ConstantSet;
import dev.telltale.finding.Alteration.DecidingTest;
import dev.telltale.rule.DataNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the question that decides a choice as a reader would: {@code default time zone equals one of 2 names}. */
record TestWords(DataNames data) {
    private static final int MOST_NAMES = 3;

    DecidingTest of(DecidingTest test) {
        return new DecidingTest(
                test.data(), test.predicate(), test.set(), test.names(), subject(test) + " " + predicate(test));
    }

    /** What was asked for by name goes by that name; what kind of thing it is stands before it where that says more. */
    private String subject(DecidingTest test) {
        String noun = data.of(test.data());
        if (test.names().isEmpty()) {
            return noun;
        }
        boolean anything = test.data().equals("env.variable");
        return anything ? named(test.names()) : noun + " (" + named(test.names()) + ")";
    }

    private static String named(List<String> names) {
        int left = names.size() - MOST_NAMES;
        if (left > 0) {
            return String.join(", ", names.subList(0, MOST_NAMES)) + " or " + left + (left == 1 ? " other" : " others");
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String predicate(DecidingTest test) {
        ConstantSet set = test.set();
        if (set != null && set.opaque() && set.size() == 0) {
            return verb(test.predicate()) + " what a decoder gives that could not be worked out";
        }
        if (set != null && set.opaque()) {
            return "has " + amount(set, "given digest");
        }
        return switch (test.predicate()) {
            case "is set" -> presence(test);
            case "exists" -> "names a file that exists";
            case "contains" -> "contains " + amount(set, "text");
            case "starts" -> "starts with " + amount(set, "text");
            case "ends" -> "ends with " + amount(set, "text");
            case "matches" -> "matches " + amount(set, "pattern");
            case "answers" -> "answers a question of the platform with yes or no";
            case "falls" -> "falls into a group by its hash";
            case "equals" -> "equals " + amount(set, isNumeric(set) ? "number" : "name");
            default -> set == null ? "is compared" : "is compared with " + amount(set, "constant");
        };
    }

    private static String verb(String predicate) {
        return switch (predicate) {
            case "contains" -> "contains";
            case "starts" -> "starts with";
            case "ends" -> "ends with";
            case "matches" -> "matches";
            case "equals" -> "equals";
            default -> "is compared with";
        };
    }

    private static String presence(DecidingTest test) {
        if (test.names().isEmpty()) {
            return test.data().startsWith("env.") ? "is set" : "is there";
        }
        return test.names().stream().allMatch(name -> name.startsWith("file ")) ? "exists" : "is set";
    }

    private static boolean isNumeric(@Nullable ConstantSet set) {
        return set != null
                && !set.contents().isEmpty()
                && set.contents().stream().allMatch(text -> text.matches("-?\\d+"));
    }

    private static String amount(@Nullable ConstantSet set, String thing) {
        if (set == null) {
            return "a value that is not constant";
        }
        return set.size() == 1 ? "a " + thing : "one of " + set.size() + " " + thing + "s";
    }
}
