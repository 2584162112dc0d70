package dev.telltale.flow;

import dev.telltale.evaluation.Value;
import dev.telltale.flow.ConfigurationReads.Read;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Port;
import dev.telltale.rule.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine of which some environment data are supposed to be known, and nothing else. */
final class DatumEnvironment implements AskingEnvironment {
    private static final Value.Unknown UNKNOWN = new Value.Unknown("environment");

    private final ModelIndex models;
    private final Map<Datum, String> supposed;
    private final IdentityHashMap<Value, Boolean> told = new IdentityHashMap<>();

    /**
     * A datum that may be supposed.
     *
     * @param name what it is asked for by, such as {@code variable CI}; empty when it has no name
     */
    record Datum(String data, String name) {
        /** What a datum is that is not there. */
        static final String ABSENT = "\0";
    }

    DatumEnvironment(ModelIndex models, Map<Datum, String> supposed) {
        this.models = models;
        this.supposed = Map.copyOf(supposed);
    }

    @Override
    public Set<Read> takeAsked() {
        return Set.of();
    }

    @Override
    public void ask(Set<Read> more) {}

    @Override
    public void consult() {}

    /** What is known of a datum is known here alone. */
    @Override
    public boolean takeConsulted() {
        return true;
    }

    /** A text that the datum is, and an equal one that is written in the code, are answered differently. */
    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public @Nullable Value answer(Symbol target, List<Value> arguments) {
        if (!arguments.isEmpty()
                && told.containsKey(arguments.get(0))
                && !target.owner().equals("java.lang.String")) {
            return target.result().equals("java.lang.String") ? arguments.get(0) : null;
        }
        if (ConfigurationReads.isFileTest(target)) {
            return file(target);
        }
        for (Source source : models.of(target).sources()) {
            Value value = source.key() == null ? unnamed(source) : named(source, target, arguments);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Value unnamed(Source source) {
        for (Map.Entry<Datum, String> entry : supposed.entrySet()) {
            Datum datum = entry.getKey();
            if (datum.name().isEmpty() && datum.data().equals(source.data())) {
                Value value = value(entry.getValue());
                told.put(value, true);
                return value;
            }
        }
        return null;
    }

    private @Nullable Value named(Source source, Symbol target, List<Value> arguments) {
        Port key = source.key();
        int receiver = arguments.size() - target.parameterCount();
        int at = key == null || key.base() == Port.Base.RECEIVER ? 0 : key.index() + receiver;
        if (at < 0 || at >= arguments.size() || !(arguments.get(at) instanceof Value.Text name)) {
            return UNKNOWN;
        }
        for (Map.Entry<Datum, String> entry : supposed.entrySet()) {
            if (entry.getKey().name().equals(source.keys() + " " + name.value())) {
                boolean absent = entry.getValue().equals(Datum.ABSENT);
                return absent && at + 1 < arguments.size() ? arguments.get(at + 1) : value(entry.getValue());
            }
        }
        return UNKNOWN;
    }

    private Value file(Symbol test) {
        List<String> files = supposed.entrySet().stream()
                .filter(e -> e.getKey().name().startsWith("file "))
                .map(Map.Entry::getValue)
                .toList();
        if (files.size() != 1) {
            return UNKNOWN;
        }
        boolean there = !files.get(0).equals(Datum.ABSENT);
        return Value.of(there != test.name().equals("notExists"));
    }

    private static Value value(String text) {
        return text.equals(Datum.ABSENT) ? Value.NULL : new Value.Text(text);
    }
}
