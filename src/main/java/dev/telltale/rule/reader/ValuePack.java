package dev.telltale.rule.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads trees of this project's records, lists and maps. Every text and record is written once and then referred
 * to, since models repeat the same few ports and owners thousands of times. Meant for what the build itself wrote only.
 */
final class ValuePack {
    private static final String HOME = "dev.telltale.rule.";

    private ValuePack() {}

    private enum Tag {
        NULL,
        SEEN,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        LIST,
        MAP,
        PATTERN,
        CONSTANT,
        RECORD
    }

    /** Writes values to one stream. */
    static final class Writer {
        private final DataOutputStream out;
        private final Map<Object, Integer> seen = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(@Nullable Object value) throws IOException {
            Integer index = value == null ? null : seen.get(value);
            if (index != null) {
                tag(Tag.SEEN);
                out.writeInt(index);
            } else {
                writeNew(value);
            }
        }

        private void writeNew(@Nullable Object value) throws IOException {
            if (value == null) {
                tag(Tag.NULL);
            } else if (value instanceof String text) {
                tag(Tag.TEXT);
                out.writeUTF(text);
                remember(text);
            } else if (value instanceof Integer number) {
                tag(Tag.NUMBER);
                out.writeInt(number);
            } else if (value instanceof Boolean flag) {
                tag(flag ? Tag.TRUE : Tag.FALSE);
            } else if (value instanceof List<?> list) {
                writeList(list);
            } else if (value instanceof Map<?, ?> map) {
                writeMap(map);
            } else if (value instanceof Pattern pattern) {
                tag(Tag.PATTERN);
                write(pattern.pattern());
            } else if (value instanceof Enum<?> constant) {
                tag(Tag.CONSTANT);
                write(constant.getDeclaringClass().getName());
                out.writeInt(constant.ordinal());
            } else {
                writeRecord(value);
            }
        }

        private void writeList(List<?> list) throws IOException {
            tag(Tag.LIST);
            out.writeInt(list.size());
            for (Object item : list) {
                write(item);
            }
        }

        private void writeMap(Map<?, ?> map) throws IOException {
            tag(Tag.MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(entry.getKey());
                write(entry.getValue());
            }
        }

        private void writeRecord(Object value) throws IOException {
            tag(Tag.RECORD);
            write(value.getClass().getName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(read(component, value));
            }
            remember(value);
        }

        private static @Nullable Object read(RecordComponent component, Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor is always there", e);
            }
        }

        private void remember(Object value) {
            seen.put(value, seen.size());
        }

        private void tag(Tag tag) throws IOException {
            out.writeByte(tag.ordinal());
        }
    }

    /** Reads what a {@link Writer} wrote. */
    static final class Reader {
        private static final Tag[] TAGS = Tag.values();

        private final DataInputStream in;
        private final List<Object> seen = new ArrayList<>();
        private final Map<String, Constructor<?>> constructors = new HashMap<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        @Nullable
        Object read() throws IOException {
            return switch (TAGS[in.readByte()]) {
                case NULL -> null;
                case SEEN -> seen.get(in.readInt());
                case TEXT -> remember(in.readUTF());
                case NUMBER -> in.readInt();
                case TRUE -> true;
                case FALSE -> false;
                case LIST -> list();
                case MAP -> map();
                case PATTERN -> Pattern.compile(text());
                case CONSTANT -> constant();
                case RECORD -> record();
            };
        }

        String text() throws IOException {
            return String.valueOf(read());
        }

        private List<@Nullable Object> list() throws IOException {
            @Nullable Object[] items = new Object[in.readInt()];
            for (int i = 0; i < items.length; i++) {
                items[i] = read();
            }
            return Arrays.asList(items);
        }

        private Map<Object, @Nullable Object> map() throws IOException {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                map.put(text(), read());
            }
            return map;
        }

        private Object constant() throws IOException {
            Object[] constants = load(text()).getEnumConstants();
            return constants[in.readInt()];
        }

        private Object record() throws IOException {
            Constructor<?> constructor = constructors.computeIfAbsent(text(), Reader::constructor);
            @Nullable Object[] components = new Object[constructor.getParameterCount()];
            for (int i = 0; i < components.length; i++) {
                components[i] = read();
            }
            try {
                return remember(constructor.newInstance(components));
            } catch (ReflectiveOperationException e) {
                throw new IOException("the packed rules were made by another build", e);
            }
        }

        private static Constructor<?> constructor(String name) {
            Class<?> type = load(name);
            Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(parameters);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has this constructor", e);
            }
        }

        private static Class<?> load(String name) {
            if (!name.startsWith(HOME)) {
                throw new IllegalStateException(name + " does not belong into a pack");
            }
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the packed rules were made by another build", e);
            }
        }

        private <T> T remember(T value) {
            seen.add(value);
            return value;
        }
    }
}
