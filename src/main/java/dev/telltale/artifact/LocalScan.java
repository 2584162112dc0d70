package dev.telltale.artifact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by their local headers, one after the other, when the central directory is lost.
 *
 * @param most how many to look for
 */
record LocalScan(Bytes archive, Limits limits, int most) {
    private static final int CHUNK = 1 << 13;

    /** {@return the entries up to the first place that cannot be passed} */
    List<ZipRecord> records() throws IOException {
        List<ZipRecord> records = new ArrayList<>();
        long at = 0;
        while (records.size() < most) {
            LocalHeader header = LocalHeader.at(archive, at);
            ZipRecord record = header == null ? null : measured(header);
            if (header == null || record == null) {
                break;
            }
            records.add(record);
            at = nextHeader(at + header.length() + record.compressedSize(), record);
        }
        return records;
    }

    private @Nullable ZipRecord measured(LocalHeader header) throws IOException {
        ZipRecord record = header.record();
        long dataAt = record.localOffset() + header.length();
        if (record.sizesFollow()) {
            return record.method() == ZipRecord.DEFLATED && !record.encrypted() ? inflated(record, dataAt) : null;
        }
        return record.compressedSize() <= archive.size() - dataAt ? record : null;
    }

    /** A deflated entry ends where its data says so. */
    private @Nullable ZipRecord inflated(ZipRecord record, long dataAt) throws IOException {
        Inflater inflater = new Inflater(true);
        CRC32 checksum = new CRC32();
        byte[] output = new byte[CHUNK];
        try {
            while (!inflater.finished()) {
                if (excessive(inflater)) {
                    return null;
                }
                if (inflater.needsInput()) {
                    byte[] more = archive.read(dataAt + inflater.getBytesRead(), CHUNK);
                    if (more.length == 0) {
                        return null;
                    }
                    inflater.setInput(more);
                }
                checksum.update(output, 0, inflater.inflate(output));
            }
            return record.withSizes(checksum.getValue(), inflater.getBytesRead(), inflater.getBytesWritten());
        } catch (DataFormatException damaged) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private boolean excessive(Inflater inflater) {
        long written = inflater.getBytesWritten();
        return written > limits.entryBytes() || limits.tooDense(written, inflater.getBytesRead());
    }

    /** Behind the data there may be a descriptor of 12 to 24 bytes (APPNOTE 4.3.9). */
    private long nextHeader(long dataEnd, ZipRecord record) throws IOException {
        if (record.sizesFollow()) {
            for (int descriptor : new int[] {16, 12, 24, 20}) {
                if (LocalHeader.startsAt(archive, dataEnd + descriptor)) {
                    return dataEnd + descriptor;
                }
            }
        }
        return dataEnd;
    }
}
