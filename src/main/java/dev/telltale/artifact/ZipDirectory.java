package dev.telltale.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive's central directory (APPNOTE 4.3.12), read leniently.
 *
 * <p>{@link java.util.zip.ZipFile} refuses a whole archive for one odd record, hides repeated names and cannot look into
 * nested archives; a hostile archive must not get away with any of that.
 *
 * @param records in their order, local offsets counted from the first byte of the file
 * @param beyond how many more records there are than were asked for
 * @param complete whether every announced record could be read
 */
record ZipDirectory(List<ZipRecord> records, int beyond, boolean complete) {
    private static final int SIGNATURE = 0x02014b50;
    private static final int FIXED_LENGTH = 46;
    private static final int LARGEST = 1 << 28;

    /** {@return the directory with at most so many records, or null when the archive has none} */
    static @Nullable ZipDirectory of(Bytes archive, int most) throws IOException {
        ZipEnd end = ZipEnd.of(archive);
        if (end == null || end.directoryLength() > LARGEST) {
            return null;
        }
        byte[] directory = archive.read(end.directoryStart(), (int) end.directoryLength());
        return read(littleEndian(directory), end.archiveStart(), most);
    }

    static boolean startsAt(Bytes archive, long offset) throws IOException {
        byte[] head = archive.read(offset, Integer.BYTES);
        return head.length == Integer.BYTES && littleEndian(head).getInt(0) == SIGNATURE;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ZipDirectory read(ByteBuffer directory, long archiveStart, int most) {
        List<ZipRecord> records = new ArrayList<>();
        int beyond = 0;
        int at = 0;
        while (at + FIXED_LENGTH <= directory.limit() && directory.getInt(at) == SIGNATURE) {
            int next = at
                    + FIXED_LENGTH
                    + nameLength(directory, at)
                    + extraLength(directory, at)
                    + u16(directory, at + 32);
            if (next > directory.limit()) {
                break;
            }
            if (records.size() < most) {
                records.add(record(directory, at, archiveStart));
            } else {
                beyond++;
            }
            at = next;
        }
        return new ZipDirectory(records, beyond, at == directory.limit());
    }

    private static ZipRecord record(ByteBuffer directory, int at, long archiveStart) {
        int nameEnd = at + FIXED_LENGTH + nameLength(directory, at);
        ByteBuffer extra = directory.slice(nameEnd, extraLength(directory, at)).order(ByteOrder.LITTLE_ENDIAN);
        ZipWideSizes wide =
                ZipWideSizes.of(extra, u32(directory, at + 24), u32(directory, at + 20), u32(directory, at + 42));
        return new ZipRecord(
                name(directory, at + FIXED_LENGTH, nameEnd),
                u16(directory, at + 8),
                u16(directory, at + 10),
                u32(directory, at + 16),
                wide.compressedSize(),
                wide.size(),
                archiveStart + wide.localOffset());
    }

    /** UTF-8 as Java reads it; bytes that are not UTF-8 keep their values, so that different names stay different. */
    static String name(ByteBuffer bytes, int from, int to) {
        byte[] name = new byte[to - from];
        bytes.get(from, name);
        String text = new String(name, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int nameLength(ByteBuffer directory, int at) {
        return u16(directory, at + 28);
    }

    private static int extraLength(ByteBuffer directory, int at) {
        return u16(directory, at + 30);
    }

    static int u16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    static long u32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
