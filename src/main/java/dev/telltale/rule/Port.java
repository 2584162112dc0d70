package dev.telltale.rule;

import java.util.List;

/**
 * Where data enters or leaves a call, written {@code Argument[0]}, {@code Receiver[*]}, {@code Receiver[Argument[0]]},
 * {@code Argument[0].Result}, {@code Argument[0].**}.
 *
 * @param index argument number without the receiver; -1 for {@code Argument[*]}, every argument; 0 for other bases
 */
public record Port(Base base, int index, List<Step> path) {
    public static final int EVERY = -1;

    public Port {
        path = List.copyOf(path);
    }

    /** The value a port starts from. */
    public enum Base {
        RECEIVER,
        RETURN,
        ARGUMENT,
        /** The value of a parameter inside the procedure itself, for entry points. */
        PARAMETER
    }

    /** One hop from a value into it. */
    public sealed interface Step {
        /** {@code [*]}: some element, value of some key, content of an optional, a future or a stream. */
        record Element() implements Step {}

        /** {@code [Argument[0]]}: the element under the key that this argument holds. */
        record Keyed(int argument) implements Step {}

        /** {@code ['name']} or {@code .name}: the element or field of this name. */
        record Named(String name) implements Step {}

        /** {@code .Result}: what calling this function value gives back. */
        record Result() implements Step {}

        /** {@code .**}: anything inside, fields of fields included, as a serialiser reads. */
        record Deep() implements Step {}
    }

    public boolean isDeep() {
        return !path.isEmpty() && path.get(path.size() - 1) instanceof Step.Deep;
    }
}
