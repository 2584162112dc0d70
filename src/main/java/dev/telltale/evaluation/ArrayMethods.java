package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@code Arrays}, {@code System.arraycopy} and {@code clone}. */
final class ArrayMethods {
    private static final String ARRAYS = "java.util.Arrays";

    private ArrayMethods() {}

    static void addTo(Table table) {
        table.add("Array", "clone/0", in -> copy(in, 0, in.array(0).length()));
        table.add(ARRAYS, "copyOf/2", in -> copy(in, 0, in.integer(1)));
        table.add(ARRAYS, "copyOfRange/3", in -> copy(in, in.integer(1), in.integer(2)));
        table.change(ARRAYS, "fill/2", in -> fill(in, 0, in.array(0).length(), in.at(1)));
        table.change(ARRAYS, "fill/4", in -> fill(in, in.integer(1), in.integer(2), in.at(3)));
        table.change(ARRAYS, "sort/1", ArrayMethods::sort);
        table.change(ARRAYS, "sort/2", ArrayMethods::sort);
        table.add(ARRAYS, "equals/2", in -> Value.of(elements(in.array(0)).equals(elements(in.array(1)))));
        table.add(ARRAYS, "hashCode/1", in -> hash(in));
        table.add(ARRAYS, "toString/1", in -> toText(in));
        table.add(ARRAYS, "stream/1", in -> stream(in, in.array(0), elements(in.array(0))));
        table.add(
                ARRAYS,
                "stream/3",
                in -> stream(in, in.array(0), elements(in.array(0)).subList(in.integer(1), in.integer(2))));
        table.change("java.lang.System", "arraycopy/5", ArrayMethods::arraycopy);
    }

    /** {@return the elements; primitives as the stack has them} */
    static List<Value> elements(Array array) {
        return IntStream.range(0, array.length()).mapToObj(array::get).toList();
    }

    /** {@return the elements as objects} */
    private static List<Value> boxed(Array array) {
        return elements(array).stream()
                .map(v -> Coercion.box(v, array.elementType()))
                .toList();
    }

    private static Value stream(Arguments in, Array array, List<Value> elements) {
        return Streams.held(in, array.elementType(), elements.stream());
    }

    private static Value copy(Arguments in, int from, int to) {
        Array array = in.array(0);
        if (from < 0 || from > array.length()) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        if (from > to) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        in.machine().allocate((long) to - from);
        Array copy = Array.of(array.type(), to - from);
        int length = Math.min(to, array.length()) - from;
        System.arraycopy(array.elements(), from, copy.elements(), 0, length);
        return copy;
    }

    private static Value fill(Arguments in, int from, int to, Value value) {
        in.machine().burn(Math.max(0, to - from) / 8 + 1L);
        for (int i = from; i < to; i++) {
            in.array(0).set(i, value);
        }
        return Value.NULL;
    }

    private static Value sort(Arguments in) {
        Array array = in.array(0);
        in.machine().burn(array.length());
        if (array.elements() instanceof Value[] values) {
            Arrays.sort(values, Ordering.of(in.machine(), in.size() > 1 ? in.at(1) : Value.NULL));
            return Value.NULL;
        }
        List<Value> sorted =
                boxed(array).stream().sorted(Ordering.natural(in.machine())).toList();
        for (int i = 0; i < sorted.size(); i++) {
            array.set(i, Coercion.unbox(sorted.get(i)));
        }
        return Value.NULL;
    }

    private static Value hash(Arguments in) {
        int hash = 1;
        for (Value value : boxed(in.array(0))) {
            if (!(value instanceof Value.Boxed) && !(value instanceof Value.Text)) {
                throw new Undecided(new Unknown("identity"));
            }
            hash = 31 * hash + value.hashCode();
        }
        return Value.of(hash);
    }

    private static Value toText(Arguments in) {
        return Rendering.joined(in.machine(), boxed(in.array(0)), "[", ", ", "]");
    }

    private static Value arraycopy(Arguments in) {
        Array from = in.array(0);
        Array to = in.array(2);
        int length = in.integer(4);
        in.machine().burn(Math.max(0, length) / 8 + 1L);
        System.arraycopy(from.elements(), in.integer(1), to.elements(), in.integer(3), length);
        return Value.NULL;
    }
}
