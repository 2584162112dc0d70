package dev.telltale.artifact;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A file on disk, kept open. */
final class FileBytes implements Bytes, Closeable {
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final long size;
    private volatile FileChannel channel;
    private boolean closed;

    FileBytes(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(available(offset, length));
        fill(content, offset);
        return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
    }

    /** Room that is left is past the end. */
    private void fill(ByteBuffer content, long offset) throws IOException {
        FileChannel current = channel;
        try {
            readFully(current, offset, content);
        } catch (ClosedChannelException interruptedElsewhere) {
            // Interrupting one reader closes the channel for all of them.
            readFully(reopened(current), offset, content);
        }
    }

    private static void readFully(FileChannel channel, long offset, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            if (channel.read(content, offset + content.position()) < 0) {
                return;
            }
        }
    }

    private synchronized FileChannel reopened(FileChannel broken) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == broken) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return channel;
    }

    /** {@return lower-case hex SHA-256 of the file} */
    String digest() throws IOException {
        MessageDigest digest = Digests.newSha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long offset = 0; offset < size; offset += CHUNK) {
            fill(chunk.clear(), offset);
            digest.update(chunk.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
