package dev.telltale.artifact;

import static dev.telltale.artifact.ZipDirectory.littleEndian;
import static dev.telltale.artifact.ZipDirectory.u16;
import static dev.telltale.artifact.ZipDirectory.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive's central directory lies (APPNOTE 4.3.16, and 4.3.14 for large archives).
 *
 * @param archiveStart where the archive begins; a launch script may stand before it
 */
record ZipEnd(long archiveStart, long directoryStart, long directoryLength) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int WIDE = 0x06064b50;
    private static final int WIDE_LENGTH = 56;
    private static final long SEE_WIDE = 0xFFFFFFFFL;

    /** {@return the last end record that points to a directory inside the file, or null} */
    static @Nullable ZipEnd of(Bytes archive) throws IOException {
        int length = (int) Math.min(archive.size(), LENGTH + LONGEST_COMMENT);
        long offset = archive.size() - length;
        ByteBuffer tail = littleEndian(archive.read(offset, length));
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            ZipEnd end = tail.getInt(at) == SIGNATURE ? at(archive, tail, at, offset + at) : null;
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private static @Nullable ZipEnd at(Bytes archive, ByteBuffer tail, int at, long position) throws IOException {
        long length = u32(tail, at + 12);
        long offset = u32(tail, at + 16);
        ZipEnd wide = wide(archive, position - LOCATOR_LENGTH, length, offset);
        ZipEnd end = wide != null ? wide : between(position, length, offset);
        boolean closesFile = at + LENGTH + u16(tail, at + 20) == tail.limit();
        return closesFile || (end != null && end.leadsToRecords(archive)) ? end : null;
    }

    /** An end record that is not the last thing in the file may be part of something else. */
    private boolean leadsToRecords(Bytes archive) throws IOException {
        return ZipDirectory.startsAt(archive, directoryStart) && LocalHeader.startsAt(archive, archiveStart);
    }

    private static @Nullable ZipEnd wide(Bytes archive, long locatorAt, long length, long offset) throws IOException {
        ByteBuffer locator = littleEndian(locatorAt < 0 ? new byte[0] : archive.read(locatorAt, LOCATOR_LENGTH));
        if (locator.limit() < LOCATOR_LENGTH || locator.getInt(0) != LOCATOR || locator.getLong(8) < 0) {
            return null;
        }
        long position = locator.getLong(8);
        ByteBuffer end = littleEndian(archive.read(position, WIDE_LENGTH));
        boolean there = end.limit() == WIDE_LENGTH && end.getInt(0) == WIDE;
        return there && agrees(length, end.getLong(40)) && agrees(offset, end.getLong(48))
                ? between(position, end.getLong(40), end.getLong(48))
                : null;
    }

    private static @Nullable ZipEnd between(long end, long directoryLength, long directoryOffset) {
        long directoryStart = end - directoryLength;
        long archiveStart = directoryStart - directoryOffset;
        boolean inside = directoryLength >= 0 && directoryOffset >= 0 && directoryStart >= 0 && archiveStart >= 0;
        return inside ? new ZipEnd(archiveStart, directoryStart, directoryLength) : null;
    }

    private static boolean agrees(long narrow, long wide) {
        return narrow == wide || narrow == SEE_WIDE;
    }
}
