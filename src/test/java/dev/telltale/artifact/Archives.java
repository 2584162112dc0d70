package dev.telltale.artifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives in memory, good ones and ones patched by hand. */
final class Archives {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    static Archives archive() {
        return new Archives();
    }

    Archives with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Archives with(String name, byte[] content) {
        return put(new ZipEntry(name), content);
    }

    /** Adds an uncompressed entry, as Spring Boot does with the jars inside it. */
    Archives withStored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return put(entry, content);
    }

    private Archives put(ZipEntry entry, byte[] content) {
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where the n-th record with this signature starts} */
    static int find(byte[] archive, int signature, int nth) {
        ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int seen = 0;
        for (int at = 0; at + 4 <= archive.length; at++) {
            if (buffer.getInt(at) == signature && seen++ == nth) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such record");
    }

    static byte[] patched16(byte[] archive, int at, int value) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return archive;
    }

    static byte[] patched32(byte[] archive, int at, int value) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return archive;
    }

    /** {@return the archive with one text replaced by another of the same length, everywhere} */
    static byte[] renamed(byte[] archive, String from, String to) {
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
