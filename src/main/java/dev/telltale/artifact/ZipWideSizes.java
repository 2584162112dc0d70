package dev.telltale.artifact;

import java.nio.ByteBuffer;

/** Sizes and offset of a record, taken from its ZIP64 extra field where 32 bits did not suffice (APPNOTE 4.5.3). */
record ZipWideSizes(long size, long compressedSize, long localOffset) {
    private static final long SEE_EXTRA = 0xFFFFFFFFL;
    private static final int ZIP64 = 1;

    static ZipWideSizes of(ByteBuffer extra, long size, long compressedSize, long localOffset) {
        if (size != SEE_EXTRA && compressedSize != SEE_EXTRA && localOffset != SEE_EXTRA) {
            return new ZipWideSizes(size, compressedSize, localOffset);
        }
        ByteBuffer field = zip64(extra);
        return new ZipWideSizes(wide(field, size), wide(field, compressedSize), wide(field, localOffset));
    }

    private static ByteBuffer zip64(ByteBuffer extra) {
        int at = 0;
        while (at + 4 <= extra.limit()) {
            int end = at + 4 + ZipDirectory.u16(extra, at + 2);
            if (ZipDirectory.u16(extra, at) == ZIP64 && end <= extra.limit()) {
                return extra.slice(at + 4, end - at - 4).order(extra.order());
            }
            at = end;
        }
        return ByteBuffer.allocate(0);
    }

    private static long wide(ByteBuffer field, long narrow) {
        return narrow == SEE_EXTRA && field.remaining() >= Long.BYTES ? field.getLong() & Long.MAX_VALUE : narrow;
    }
}
