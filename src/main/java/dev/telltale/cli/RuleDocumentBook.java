package dev.telltale.cli;

import dev.telltale.rule.Catalog;
import dev.telltale.rule.Rule;
import dev.telltale.rule.reader.CatalogReader;
import dev.telltale.rule.reader.RuleDocuments;
import dev.telltale.rule.reader.RuleException;
import dev.telltale.rule.reader.RuleProblem;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rule book that the rule reader reads and the scanner tries. */
final class RuleDocumentBook implements RuleBook {
    private final ExampleTrial trial;

    RuleDocumentBook(ExampleTrial trial) {
        this.trial = trial;
    }

    @Override
    public Catalog load(RuleChoice choice) throws UnusableInputException {
        try {
            return CatalogReader.read(choice.directories(), choice.policy());
        } catch (RuleException unusable) {
            throw new UnusableInputException(linesOf(unusable.problems()));
        }
    }

    @Override
    public List<String> problemsIn(List<Path> directories) {
        return linesOf(RuleDocuments.problemsIn(directories));
    }

    @Override
    public List<Example> examplesOf(String ruleId, RuleChoice choice) {
        return RuleDocuments.examplesOf(ruleId, choice.directories()).stream()
                .map(example -> new Example(example.file(), example.text()))
                .toList();
    }

    @Override
    public List<ExampleOutcome> tryExamples(RuleChoice choice) throws UnusableInputException {
        List<ExampleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : choice.in(load(choice).rules())) {
            for (Example example : examplesOf(rule.id(), choice)) {
                outcomes.add(trial.of(rule.id(), example, choice));
            }
        }
        return outcomes;
    }

    private static List<String> linesOf(List<RuleProblem> problems) {
        return problems.stream().map(RuleProblem::toString).toList();
    }
}
