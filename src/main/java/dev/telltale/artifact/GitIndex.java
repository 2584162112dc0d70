package dev.telltale.artifact;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The paths that git tracks, read from its index (gitformat-index(5), versions 2 to 4); git itself is never run.
 *
 * @param paths from the folder that holds {@code .git}
 * @param whole whether nothing was left out: a split index keeps most entries in another file
 */
record GitIndex(Set<String> paths, boolean whole) {
    static final GitIndex NONE = new GitIndex(Set.of(), true);
    private static final GitIndex UNREAD = new GitIndex(Set.of(), false);

    private static final int SIGNATURE = 0x44495243;
    private static final int SPLIT = 0x6c696e6b;
    private static final long LARGEST = 64L << 20;
    private static final int BEFORE_NAME = 40;
    private static final int SHA1 = 20;
    private static final int SHA256 = 32;
    private static final int EXTENDED = 0x4000;

    /** {@return what is tracked in the folder, which holds a {@code .git} folder} */
    static GitIndex in(Path folder) {
        Path file = folder.resolve(".git").resolve("index");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            return Files.size(file) > LARGEST ? UNREAD : read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return UNREAD;
        }
    }

    static GitIndex read(byte[] content) {
        Set<String> paths = new HashSet<>();
        try {
            return new GitIndex(paths, read(ByteBuffer.wrap(content), hashLength(content), paths));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return new GitIndex(paths, false);
        }
    }

    /** Which hash names the objects is told elsewhere, but the file ends with a hash of itself. */
    private static int hashLength(byte[] content) {
        int end = content.length - SHA256;
        if (end < 0) {
            return SHA1;
        }
        MessageDigest digest = Digests.newSha256();
        digest.update(content, 0, end);
        return Arrays.equals(digest.digest(), Arrays.copyOfRange(content, end, content.length)) ? SHA256 : SHA1;
    }

    private static boolean read(ByteBuffer index, int hash, Set<String> paths) {
        boolean known = index.getInt() == SIGNATURE;
        int version = index.getInt();
        int count = index.getInt();
        if (!known || version < 2 || version > 4) {
            return false;
        }
        byte[] name = new byte[0];
        long characters = 0;
        for (int i = 0; i < count; i++) {
            int start = index.position();
            index.position(start + BEFORE_NAME + hash);
            if ((index.getShort() & EXTENDED) != 0) {
                index.getShort();
            }
            name = name(index, name, version == 4 ? kept(index, name.length) : 0);
            characters += name.length;
            if (characters > LARGEST) {
                return false;
            }
            paths.add(new String(name, StandardCharsets.UTF_8));
            if (version < 4) {
                index.position(start + (index.position() - 1 - start) / 8 * 8 + 8);
            }
        }
        return index.remaining() < hash + 8 || index.getInt() != SPLIT;
    }

    /** The name goes on to the next zero, which is read too; of the one before, so many bytes are kept. */
    private static byte[] name(ByteBuffer index, byte[] before, int kept) {
        int from = index.position();
        while (index.get() != 0) {
            // the end is found
        }
        int length = index.position() - 1 - from;
        byte[] name = Arrays.copyOf(Arrays.copyOf(before, kept), kept + length);
        index.get(from, name, kept, length);
        return name;
    }

    /** How many bytes are cut off is a number as git writes offsets: seven bits a byte, one added at each step. */
    private static int kept(ByteBuffer index, int length) {
        int next = index.get();
        int cut = next & 0x7f;
        while ((next & 0x80) != 0 && cut <= length) {
            next = index.get();
            cut = (cut + 1) << 7 | next & 0x7f;
        }
        if (cut > length) {
            throw new IllegalArgumentException("more is cut off than there is");
        }
        return length - cut;
    }
}
