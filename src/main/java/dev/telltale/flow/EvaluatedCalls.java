package dev.telltale.flow;

import dev.telltale.evaluation.Evaluator;
import dev.telltale.evaluation.Value;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What procedures give for values that nothing can change, evaluated once under one supposed configuration, and once for all
 * of them where no answer of the environment was needed.
 */
final class EvaluatedCalls {
    private final Settled settled;
    private final @Nullable EvaluatedCalls without;
    private final Map<Question, Given> supposed = new HashMap<>();

    /** @param without what is given without the setting that the configuration is about: it holds for what does not ask for it */
    EvaluatedCalls(Settled settled, @Nullable EvaluatedCalls without) {
        this.settled = settled;
        this.without = without;
    }

    record Question(Symbol procedure, List<Value> arguments) {}

    private record Given(Value value, Set<Read> asked) {}

    Value of(Symbol procedure, List<Value> arguments, AskingEnvironment environment, Evaluator evaluator) {
        if (!environment.repeats() || !arguments.stream().allMatch(Settled::isPlain)) {
            return Assessment.value(evaluator.call(procedure, arguments));
        }
        Question question = new Question(procedure, arguments);
        Value always = settled.value(question);
        return always != null ? always : supposed(question, environment, evaluator);
    }

    private Value supposed(Question question, AskingEnvironment environment, Evaluator evaluator) {
        Given known = known(question, environment);
        if (known == null) {
            known = evaluated(question, environment, evaluator);
        } else {
            environment.consult();
        }
        environment.ask(known.asked());
        return known.value();
    }

    private @Nullable Given known(Question question, AskingEnvironment environment) {
        Given own = supposed.get(question);
        if (own != null || without == null) {
            return own;
        }
        Given other = without.supposed.get(question);
        return other == null || other.asked().stream().anyMatch(environment::isAbout) ? null : other;
    }

    private Given evaluated(Question question, AskingEnvironment environment, Evaluator evaluator) {
        Set<Read> before = environment.takeAsked();
        Value value = settled.unlessConsulted(
                question,
                environment,
                () -> Assessment.value(evaluator.call(question.procedure(), question.arguments())));
        Given given = new Given(value, environment.takeAsked());
        environment.ask(before);
        if (Settled.isPlain(value)) {
            supposed.put(question, given);
        }
        return given;
    }
}
