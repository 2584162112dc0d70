package dev.telltale.evaluation;

import java.util.Arrays;
import java.util.List;

/** An array; its elements are kept in a Java array of the primitive type, or of {@link Value}. */
public final class Array extends Spoilable implements Value.Mutable {
    private final String type;
    private final Object elements;

    /** @param type its own type name, {@code byte[]} */
    Array(String type, Object elements) {
        this.type = type;
        this.elements = elements;
    }

    static Array of(String type, int length) {
        return new Array(
                type,
                switch (type) {
                    case "boolean[]", "byte[]" -> new byte[length];
                    case "char[]" -> new char[length];
                    case "short[]" -> new short[length];
                    case "int[]" -> new int[length];
                    case "long[]" -> new long[length];
                    case "float[]" -> new float[length];
                    case "double[]" -> new double[length];
                    default -> nulls(length);
                });
    }

    private static Value[] nulls(int length) {
        Value[] values = new Value[length];
        Arrays.fill(values, Value.NULL);
        return values;
    }

    public String type() {
        return type;
    }

    String elementType() {
        return type.substring(0, type.length() - 2);
    }

    /** {@return byte[] (for booleans too), char[], short[], int[], long[], float[], double[] or Value[]} */
    public Object elements() {
        return elements;
    }

    public int length() {
        return java.lang.reflect.Array.getLength(elements);
    }

    /** {@return the element; primitives as the JVM's stack has them} */
    public Value get(int index) {
        if (elements instanceof Value[] values) {
            return values[index];
        }
        if (elements instanceof char[] chars) {
            return Value.of(chars[index]);
        }
        if (elements instanceof byte[] bytes) {
            return Value.of(bytes[index]);
        }
        Object element = java.lang.reflect.Array.get(elements, index);
        return new Value.Primitive(element instanceof Short small ? (Object) small.intValue() : element);
    }

    void set(int index, Value value) {
        if (elements instanceof Value[] values) {
            values[index] = value;
        } else if (value instanceof Value.Unknown unknown) {
            checked(index);
            spoil(unknown);
        } else if (value instanceof Value.Primitive primitive) {
            set(index, primitive.number());
        }
    }

    private void checked(int index) {
        if (index < 0 || index >= length()) {
            throw new ArrayIndexOutOfBoundsException(index);
        }
    }

    private void set(int index, Number number) {
        if (elements instanceof byte[] bytes) {
            bytes[index] = type.equals("boolean[]") ? (byte) (number.intValue() & 1) : number.byteValue();
        } else if (elements instanceof char[] chars) {
            chars[index] = (char) number.intValue();
        } else if (elements instanceof short[] shorts) {
            shorts[index] = number.shortValue();
        } else if (elements instanceof int[] ints) {
            ints[index] = number.intValue();
        } else if (elements instanceof long[] longs) {
            longs[index] = number.longValue();
        } else if (elements instanceof float[] floats) {
            floats[index] = number.floatValue();
        } else {
            ((double[]) elements)[index] = number.doubleValue();
        }
    }

    @Override
    public List<Value> parts() {
        return elements instanceof Value[] values ? List.of(values) : List.of();
    }
}
