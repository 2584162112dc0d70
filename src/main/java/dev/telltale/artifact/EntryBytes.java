package dev.telltale.artifact;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An archive compressed inside another one: inflated when needed, let go when memory is short. */
final class EntryBytes implements Bytes {
    private final Entry entry;
    private final long size;
    private SoftReference<byte @Nullable []> held;

    EntryBytes(Entry entry) throws IOException {
        this.entry = entry;
        byte[] content = entry.read();
        size = content.length;
        held = new SoftReference<>(content);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        int count = available(offset, length);
        return count == 0 ? new byte[0] : Arrays.copyOfRange(content(), (int) offset, (int) offset + count);
    }

    private synchronized byte[] content() throws IOException {
        byte[] content = held.get();
        if (content == null) {
            content = entry.read();
            held = new SoftReference<>(content);
        }
        return content;
    }
}
