package dev.telltale.alteration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads our own table format: numbers of seven bits a byte, the lowest first, the high bit set when more follow. */
final class TableReader {
    private final byte[] bytes;
    private int position;

    TableReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a table that ships with this class} */
    static TableReader open(String name) {
        try (InputStream resource = TableReader.class.getResourceAsStream(name + ".table")) {
            if (resource == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new TableReader(resource.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A number that may be negative, its sign in the lowest bit. */
    int signed() {
        int number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    String text() {
        int length = number();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }
}
