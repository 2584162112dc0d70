package dev.telltale.scan;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link RecordWriter} wrote. The types come from the declarations, never from the stream, so whatever stands
 * there either becomes a sound value or fails; and nothing is made larger than the stream is long.
 */
final class RecordReader {
    private static final int LONGEST_TEXT = Integer.MAX_VALUE / Character.BYTES;

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    RecordReader(DataInputStream in) {
        this.in = in;
    }

    <T extends Record> T read(Class<T> type) throws IOException {
        return type.cast(record(type));
    }

    private Object record(Class<?> type) throws IOException {
        RecordShape shape = shapes.computeIfAbsent(type, RecordShape::of);
        @Nullable Object[] components = new Object[shape.parts().size()];
        for (int i = 0; i < components.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            components[i] = part.optional() && !in.readBoolean() ? null : value(part.type());
        }
        try {
            return shape.constructor().newInstance(components);
        } catch (ReflectiveOperationException refused) {
            throw new IOException(refused);
        }
    }

    private Object value(Type type) throws IOException {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        } else if (type == String.class) {
            return text();
        } else if (type == int.class || type == Integer.class) {
            return in.readInt();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == double.class) {
            return in.readDouble();
        }
        Class<?> named = (Class<?>) type;
        return named.isEnum() ? constant(named) : record(named);
    }

    private List<Object> list(Type itemType) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            throw new StreamCorruptedException();
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(itemType));
        }
        return items;
    }

    private Object constant(Class<?> type) throws IOException {
        Object[] constants = type.getEnumConstants();
        int index = in.readUnsignedByte();
        if (index >= constants.length) {
            throw new StreamCorruptedException();
        }
        return constants[index];
    }

    private String text() throws IOException {
        int index = in.readInt();
        if (index < 0 || index > texts.size()) {
            throw new StreamCorruptedException();
        }
        if (index == texts.size()) {
            texts.add(newText(in.readInt()));
        }
        return texts.get(index);
    }

    private String newText(int length) throws IOException {
        if (length < 0 || length > LONGEST_TEXT) {
            throw new StreamCorruptedException();
        }
        byte[] bytes = in.readNBytes(length * Character.BYTES);
        if (bytes.length < length * Character.BYTES) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }
}
