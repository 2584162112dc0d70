package dev.telltale.flow;

import dev.telltale.evaluation.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is so under every supposed configuration, because nothing that is supposed was needed to work it out. */
final class Settled {
    private final Map<Object, Value> values = new HashMap<>();

    /**
     * {@return what was settled, null when nothing was}
     *
     * @param question a {@link Placed} value, a field, or an {@link EvaluatedCalls.Question}
     */
    @Nullable
    Value value(Object question) {
        return values.get(question);
    }

    /** {@return the answer, remembered for all configurations unless it depends on the one at hand} */
    Value unlessConsulted(Object question, AskingEnvironment environment, Supplier<Value> work) {
        boolean before = environment.takeConsulted();
        Value found = work.get();
        boolean consulted = environment.takeConsulted();
        if (before || consulted) {
            environment.consult();
        }
        if (!consulted && isPlain(found)) {
            values.put(question, found);
        }
        return found;
    }

    /** {@return whether nothing can change the value} */
    static boolean isPlain(Value value) {
        return value instanceof Value.Null
                || value instanceof Value.Primitive
                || value instanceof Value.Boxed
                || value instanceof Value.Text
                || value instanceof Value.TypeValue
                || value instanceof Value.Unknown;
    }
}
