package dev.telltale.rule.reader;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The documents cannot be used; carries everything that is wrong with them, sorted. */
public final class RuleException extends RuntimeException {
    private final transient List<RuleProblem> problems;

    public RuleException(Collection<RuleProblem> problems) {
        super(problems.stream().sorted().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** {@return at least one problem} */
    public List<RuleProblem> problems() {
        return problems;
    }
}
