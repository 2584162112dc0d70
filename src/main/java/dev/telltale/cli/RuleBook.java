package dev.telltale.cli;

import dev.telltale.rule.Catalog;
import dev.telltale.scan.RuleChoice;
import dev.telltale.scan.UnusableInputException;
import java.nio.file.Path;
import java.util.List;

/** The rules as documents: read, checked, tried. */
interface RuleBook {
    /** {@return the built-in rules with the user's, and the chosen policy} */
    Catalog load(RuleChoice choice) throws UnusableInputException;

    /** {@return what is wrong with the documents in these directories, one {@code file:line:column: …} line each} */
    List<String> problemsIn(List<Path> directories);

    /** {@return a rule's flagged and clean examples, in the order to show them} */
    List<Example> examplesOf(String ruleId, RuleChoice choice) throws UnusableInputException;

    /** Runs the examples of the chosen rules; {@return one outcome per example, in the catalog's order} */
    List<ExampleOutcome> tryExamples(RuleChoice choice) throws UnusableInputException;

    /** One example file of a rule. */
    record Example(String file, String text) {}

    /**
     * How an example did.
     *
     * @param complaints what was expected and not found, or found and not expected; empty when it did well
     */
    record ExampleOutcome(String rule, String file, List<String> complaints) {
        public ExampleOutcome {
            complaints = List.copyOf(complaints);
        }
    }
}
