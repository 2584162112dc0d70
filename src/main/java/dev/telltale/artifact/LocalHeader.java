package dev.telltale.artifact;

import static dev.telltale.artifact.ZipDirectory.littleEndian;
import static dev.telltale.artifact.ZipDirectory.u16;
import static dev.telltale.artifact.ZipDirectory.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The header right before an entry's data (APPNOTE 4.3.7). */
record LocalHeader(ZipRecord record, int length) {
    static final int SIGNATURE = 0x04034b50;
    static final int FIXED_LENGTH = 30;

    /** {@return how long the header at the start of these bytes is, 0 when there is none} */
    static int lengthIn(byte[] bytes) {
        ByteBuffer buffer = littleEndian(bytes);
        boolean there = bytes.length >= FIXED_LENGTH && buffer.getInt(0) == SIGNATURE;
        return there ? FIXED_LENGTH + u16(buffer, 26) + u16(buffer, 28) : 0;
    }

    static boolean startsAt(Bytes archive, long offset) throws IOException {
        return lengthIn(archive.read(offset, FIXED_LENGTH)) > 0;
    }

    /** {@return the header there, or null when there is none or it is cut off} */
    static @Nullable LocalHeader at(Bytes archive, long offset) throws IOException {
        int length = lengthIn(archive.read(offset, FIXED_LENGTH));
        return length == 0 ? null : in(archive.read(offset, length), offset);
    }

    /** {@return the header at the start of these bytes, or null when there is none or it is cut off} */
    static @Nullable LocalHeader in(byte[] bytes, long offset) {
        int length = lengthIn(bytes);
        boolean whole = length > 0 && length <= bytes.length;
        return whole ? new LocalHeader(record(littleEndian(bytes), length, offset), length) : null;
    }

    private static ZipRecord record(ByteBuffer buffer, int length, long offset) {
        int nameEnd = FIXED_LENGTH + u16(buffer, 26);
        ByteBuffer extra = buffer.slice(nameEnd, length - nameEnd).order(ByteOrder.LITTLE_ENDIAN);
        ZipWideSizes wide = ZipWideSizes.of(extra, u32(buffer, 22), u32(buffer, 18), offset);
        return new ZipRecord(
                ZipDirectory.name(buffer, FIXED_LENGTH, nameEnd),
                u16(buffer, 6),
                u16(buffer, 8),
                u32(buffer, 14),
                wide.compressedSize(),
                wide.size(),
                offset);
    }

    /** {@return what the header says differently from the central directory, or null when they agree} */
    @Nullable
    String disagreementWith(ZipRecord central) {
        if (!record.name().equals(central.name())) {
            return "the name";
        }
        if (record.method() != central.method()) {
            return "the compression method";
        }
        if (record.encrypted() != central.encrypted()) {
            return "encryption";
        }
        return sizesAgreeWith(central) ? null : "the sizes";
    }

    private boolean sizesAgreeWith(ZipRecord central) {
        return agrees(record.size(), central.size()) && agrees(record.compressedSize(), central.compressedSize());
    }

    private boolean agrees(long local, long central) {
        return local == central || (record.sizesFollow() && local == 0);
    }
}
