package dev.telltale.artifact;

import java.io.IOException;

/** Random access to bytes on disk, in memory or inside other bytes; safe to use from several threads. */
interface Bytes {
    long size();

    /** {@return up to {@code length} bytes from {@code offset}, fewer only at the end} */
    byte[] read(long offset, int length) throws IOException;

    /** {@return part of these bytes without copying it} */
    default Bytes slice(long offset, long length) {
        return new Slice(this, offset, length);
    }

    /** {@return how many of {@code length} bytes there are from {@code offset} on} */
    default int available(long offset, int length) {
        return offset < 0 || offset >= size() ? 0 : (int) Math.max(0, Math.min(length, size() - offset));
    }

    /** Part of other bytes. */
    record Slice(Bytes whole, long start, long size) implements Bytes {
        @Override
        public byte[] read(long offset, int length) throws IOException {
            return whole.read(start + offset, available(offset, length));
        }
    }
}
