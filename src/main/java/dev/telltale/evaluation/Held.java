package dev.telltale.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the platform's own objects that our semantics use as it is, for example a {@code StringBuilder}.
 *
 * @see Intrinsics what is done with each kind
 */
public final class Held extends Spoilable implements Value.Mutable {
    private final String kind;
    private Object object;

    Held(String kind, Object object) {
        this.kind = kind;
        this.object = object;
    }

    public String kind() {
        return kind;
    }

    Object object() {
        return object;
    }

    void become(Object other) {
        object = other;
    }

    @Override
    public List<Value> parts() {
        if (object instanceof Optional<?> optional) {
            return optional.filter(Value.class::isInstance).map(Value.class::cast).stream()
                    .toList();
        }
        return object instanceof Map.Entry<?, ?> entry
                ? List.of((Value) entry.getKey(), (Value) entry.getValue())
                : List.of();
    }

    /** Builders and streams are themselves only; entries, optionals and charsets are what they hold. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Held that && kind.equals(that.kind) && object.equals(that.object);
    }

    @Override
    public int hashCode() {
        return object.hashCode();
    }

    @Override
    public String toString() {
        return kind;
    }
}
