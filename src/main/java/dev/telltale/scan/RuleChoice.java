package dev.telltale.scan;

import dev.telltale.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules judge, and by which policy.
 *
 * @param directories the user's own models and rules, beside the built-in ones
 * @param policy a ready policy's name or a file; null for the default
 * @param failOn replaces the policy's own threshold; null to keep it
 * @param only ids to keep; empty for all
 * @param skip ids to leave out
 */
public record RuleChoice(
        List<Path> directories,
        @Nullable String policy,
        @Nullable String failOn,
        List<String> only,
        List<String> skip) {
    public static final RuleChoice BUILT_IN = new RuleChoice(List.of(), null, null, List.of(), List.of());

    public RuleChoice {
        directories = List.copyOf(directories);
        only = List.copyOf(only);
        skip = List.copyOf(skip);
    }

    /** {@return the chosen ones of all rules, in their order} */
    public List<Rule> in(List<Rule> rules) throws UnusableInputException {
        requireKnown(rules);
        return rules.stream()
                .filter(rule -> only.isEmpty() || only.contains(rule.id()))
                .filter(rule -> !skip.contains(rule.id()))
                .toList();
    }

    private void requireKnown(List<Rule> rules) throws UnusableInputException {
        List<String> known = rules.stream().map(Rule::id).toList();
        List<String> asked = new ArrayList<>(only);
        asked.addAll(skip);
        List<String> problems = asked.stream()
                .filter(id -> !known.contains(id))
                .map(id -> "unknown rule \"" + id + "\"" + NearestMatch.hint(id, known))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems);
        }
    }
}
