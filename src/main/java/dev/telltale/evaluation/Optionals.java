package dev.telltale.evaluation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Optional}. */
final class Optionals {
    private static final String OPTIONAL = "java.util.Optional";

    private Optionals() {}

    static void addTo(Table table) {
        table.add(OPTIONAL, "of/1", in -> of(in.present(0)));
        table.add(OPTIONAL, "ofNullable/1", in -> of(in.known(0) instanceof Value.Null ? null : in.at(0)));
        table.add(OPTIONAL, "empty/0", in -> of(null));
        table.add("Optional", "isPresent/0", in -> Value.of(value(in).isPresent()));
        table.add("Optional", "isEmpty/0", in -> Value.of(value(in).isEmpty()));
        for (String get : new String[] {"get/0", "orElseThrow/0", "getAsInt/0", "getAsLong/0"}) {
            table.add("Optional", get, in -> value(in).get());
        }
        table.add("Optional", "orElse/1", in -> value(in).orElse(in.at(1)));
        table.add("Optional", "orElseGet/1", in -> value(in).orElseGet(() -> in.apply(1)));
        table.add(
                "Optional",
                "map/1",
                in -> of(value(in).map(v -> nullable(in.apply(1, v))).orElse(null)));
        table.add(
                "Optional",
                "flatMap/1",
                in -> value(in).isEmpty() ? in.at(0) : in.apply(1, value(in).get()));
        table.add(
                "Optional",
                "filter/1",
                in -> of(value(in).filter(v -> in.test(1, v)).orElse(null)));
        table.add("Optional", "or/1", in -> value(in).isEmpty() ? in.apply(1) : in.at(0));
        table.add("Optional", "stream/0", in -> Streams.of(in, value(in).stream()));
        table.add("Optional", "ifPresent/1", in -> {
            value(in).ifPresent(v -> in.apply(1, v));
            return Value.NULL;
        });
    }

    static Value of(@Nullable Value value) {
        return new Held("Optional", Optional.ofNullable(value));
    }

    private static @Nullable Value nullable(Value value) {
        return value instanceof Value.Null ? null : value;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Value> value(Arguments in) {
        return (Optional<Value>) in.held(0, Optional.class);
    }
}
