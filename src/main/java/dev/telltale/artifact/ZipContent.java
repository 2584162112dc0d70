package dev.telltale.artifact;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Reads the data of single entries of one archive and notes what is odd about them. */
record ZipContent(Bytes archive, Session session) {
    /** Room for the extra field of a local header, so that one read usually suffices. */
    private static final int EXTRA_ROOM = 64;

    /** Compressed bytes that hold the code tables and the first few bytes of content. */
    private static final int HEAD_ROOM = 512;

    byte[] read(ZipRecord entry, Supplier<String> where) throws IOException {
        byte[] bytes = withHeader(entry);
        LocalHeader header = checked(LocalHeader.in(bytes, entry.localOffset()), entry, where);
        int from = header.length();
        int length = (int) Math.min(entry.compressedSize(), bytes.length - from);
        byte[] content = entry.method() == ZipRecord.STORED
                ? Arrays.copyOfRange(bytes, from, from + length)
                : inflated(entry, bytes, from, length, where);
        checkContent(entry, content, where);
        return content;
    }

    /** {@return the first bytes of an entry, none when it is damaged; reading it will tell} */
    byte[] head(ZipRecord entry, int count) throws IOException {
        int header = LocalHeader.lengthIn(archive.read(entry.localOffset(), LocalHeader.FIXED_LENGTH));
        int length = (int) Math.min(entry.compressedSize(), header == 0 ? 0 : HEAD_ROOM);
        byte[] bytes = archive.read(entry.localOffset() + header, length);
        if (entry.method() == ZipRecord.STORED) {
            return bytes;
        }
        byte[] head = new byte[count];
        try {
            return Arrays.copyOf(
                    head,
                    session.inflaters().inflate(bytes, 0, bytes.length, head).produced());
        } catch (DataFormatException damaged) {
            return new byte[0];
        }
    }

    /** {@return an uncompressed entry in place, without reading it} */
    Bytes stored(ZipRecord entry, Supplier<String> where) throws IOException {
        LocalHeader header = checked(LocalHeader.at(archive, entry.localOffset()), entry, where);
        return archive.slice(entry.localOffset() + header.length(), entry.size());
    }

    private byte[] withHeader(ZipRecord entry) throws IOException {
        int length = Math.toIntExact(entry.compressedSize());
        int guess = LocalHeader.FIXED_LENGTH + entry.name().length() + EXTRA_ROOM + length;
        byte[] bytes = archive.read(entry.localOffset(), guess);
        int needed = LocalHeader.lengthIn(bytes) + length;
        return needed <= bytes.length ? bytes : archive.read(entry.localOffset(), needed);
    }

    private LocalHeader checked(@Nullable LocalHeader header, ZipRecord entry, Supplier<String> where)
            throws IOException {
        if (header == null) {
            throw damaged(where, "there is no local header");
        }
        String disagreement = header.disagreementWith(entry);
        if (disagreement != null) {
            session.notes().add(Problem.HEADER_MISMATCH.at(where.get(), disagreement));
        }
        return header;
    }

    private byte[] inflated(ZipRecord entry, byte[] bytes, int from, int length, Supplier<String> where)
            throws IOException {
        byte[] content = new byte[Math.toIntExact(entry.size())];
        try {
            Inflaters.Result result = session.inflaters().inflate(bytes, from, length, content);
            if (!result.ended() && result.produced() == content.length) {
                session.notes()
                        .add(Problem.ENTRY_SIZE.at(where.get(), "holds more than it declares; the rest was not read"));
            }
            return result.produced() == content.length ? content : Arrays.copyOf(content, result.produced());
        } catch (DataFormatException e) {
            throw damaged(where, "it cannot be inflated");
        }
    }

    private void checkContent(ZipRecord entry, byte[] content, Supplier<String> where) {
        if (content.length != entry.size()) {
            session.notes().add(Problem.ENTRY_SIZE.at(where.get(), "holds fewer bytes than it declares"));
        } else if (checksum(content) != entry.crc()) {
            session.notes().add(Problem.ENTRY_CRC.at(where.get()));
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    private NotedException damaged(Supplier<String> where, String how) {
        return session.failure(Problem.ENTRY_DAMAGED.at(where.get(), how));
    }
}
