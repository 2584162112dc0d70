package dev.telltale.rule.reader;

import dev.telltale.rule.Channels;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that documents may use: what other documents define.
 *
 * @param tables ids of key tables
 * @param rules ids of rules
 */
record Vocabulary(Set<String> categories, Set<String> tables, Set<String> rules) {
    static final String NONE = "none";

    /** {@return the category; null for {@code none}} */
    @Nullable
    String category(String id, Mark mark, Problems problems) {
        if (!id.isEmpty() && !id.equals(NONE) && !categories.contains(id)) {
            Message message = id.startsWith("x.") ? Message.UNDECLARED_CATEGORY : Message.UNKNOWN_CATEGORY;
            problems.at(mark, message, id, Nearest.hint(id, categories));
        }
        return id.equals(NONE) ? null : id;
    }

    String channel(String id, List<String> alsoAllowed, Mark mark, Problems problems) {
        if (!id.isEmpty() && !Channels.isKnown(id) && !alsoAllowed.contains(id)) {
            List<String> known = Stream.concat(Channels.BUILT_IN.stream(), alsoAllowed.stream())
                    .toList();
            problems.at(mark, Message.UNKNOWN_CHANNEL, id, Nearest.hint(id, known));
        }
        return id;
    }

    /** Checks {@code env.timezone}, {@code env.*}, {@code *}, these with {@code !} in front, and {@code none}. */
    void checkCategoryPattern(String pattern, Mark mark, Problems problems) {
        String id = pattern.startsWith("!") ? pattern.substring(1) : pattern;
        if (!pattern.equals(NONE) && !names(id, categories) && !id.startsWith("x.")) {
            problems.at(mark, Message.UNKNOWN_CATEGORY, id, Nearest.hint(id, categories));
        }
    }

    void checkChannelPattern(String pattern, Mark mark, Problems problems) {
        String id = pattern.startsWith("!") ? pattern.substring(1) : pattern;
        if (!names(id, Channels.BUILT_IN) && !id.startsWith("x.")) {
            problems.at(mark, Message.UNKNOWN_CHANNEL, id, Nearest.hint(id, Channels.BUILT_IN));
        }
    }

    private static boolean names(String pattern, Collection<String> ids) {
        if (pattern.equals("*") || ids.contains(pattern)) {
            return true;
        }
        String subtree = pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 1) : "\n";
        return ids.stream().anyMatch(id -> id.startsWith(subtree));
    }
}
