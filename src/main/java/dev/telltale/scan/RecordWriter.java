package dev.telltale.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records without naming a type: a {@link RecordReader} knows by itself what to expect. Every text is written once and
 * then referred to, since locations repeat the same few names.
 */
final class RecordWriter {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    RecordWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Record value) throws IOException {
        RecordShape shape = shapes.computeIfAbsent(value.getClass(), RecordShape::of);
        for (RecordShape.Part part : shape.parts()) {
            write(componentOf(value, part), part);
        }
    }

    private static @Nullable Object componentOf(Record value, RecordShape.Part part) {
        try {
            return part.accessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is always there", e);
        }
    }

    private void write(@Nullable Object value, RecordShape.Part part) throws IOException {
        if (part.optional()) {
            out.writeBoolean(value != null);
        }
        if (value != null) {
            write(value, part.type());
        } else if (!part.optional()) {
            throw new IllegalStateException(part.accessor() + " gave nothing");
        }
    }

    private void write(Object value, Type type) throws IOException {
        if (value instanceof List<?> list) {
            out.writeInt(list.size());
            for (Object item : list) {
                write(item, type);
            }
        } else if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Enum<?> constant) {
            out.writeByte(constant.ordinal());
        } else if (value instanceof Record record) {
            write(record);
        } else {
            throw new IllegalStateException("no way to keep a " + type);
        }
    }

    /** As UTF-16, since a name in a class file need not be valid Unicode. */
    private void writeText(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        out.writeInt(known == null ? texts.size() - 1 : known);
        if (known == null) {
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }
}
